import type { Problem } from '@vicino/domain';
import type { RunCounts, RunOutcome } from '@vicino/store';

/** One entry that a run changed, or would change. `fields` names what differs; empty for a new or withdrawn entry. */
export interface EntryChange {
  readonly change: 'CREATED' | 'UPDATED' | 'WITHDRAWN';
  readonly externalId: string;
  readonly title: string;
  readonly fields: readonly string[];
}

/** What a run of one source did, or with `dryRun` what it would do. */
export interface RunReport {
  readonly sourceId: string;
  readonly dryRun: boolean;
  readonly outcome: Exclude<RunOutcome, 'RUNNING' | 'INTERRUPTED'>;
  readonly counts: RunCounts;
  readonly problems: readonly Problem[];
  readonly changes: readonly EntryChange[];
  /** Why it failed or was held, in a sentence that names the cure; null otherwise. */
  readonly reason: string | null;
}

/** Whether a run left other entries than before. */
export function changedEntries({ counts }: Pick<RunReport, 'counts'>): boolean {
  return counts.created + counts.updated + counts.withdrawn > 0;
}
