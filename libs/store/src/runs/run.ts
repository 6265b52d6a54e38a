import type { Problem } from '@vicino/domain';

/**
 * How a run ended. `UNCHANGED`: the source said, or its file showed, that nothing is new, and nothing was harmonised.
 * `HELD`: it would withdraw more than the source allows, and a person has to look. `INTERRUPTED`: the process died; found out by the next run of the source.
 */
export const RUN_OUTCOMES = ['RUNNING', 'SUCCEEDED', 'UNCHANGED', 'HELD', 'FAILED', 'INTERRUPTED'] as const;
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** Raw records read, what became of their entries, and the problems met. */
export interface RunCounts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly problems: number;
}

export const NO_COUNTS: RunCounts = { read: 0, created: 0, updated: 0, unchanged: 0, withdrawn: 0, problems: 0 };

export interface Run {
  readonly id: number;
  readonly sourceId: string;
  readonly outcome: RunOutcome;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: RunCounts;
  readonly error: string | null;
}

/** A problem with the entry it is about; null when it is about the file, or about a row that gave no entry. */
export interface EntryProblem extends Problem {
  readonly entryId: string | null;
}
