import type { Problem } from '@vicino/domain';
import type { EntryProblem, RunCounts } from '@vicino/store';
import { type CarriedOver, SeenKeys } from '@vicino/store/write';
import type { EntryChange } from './run-report.js';

/** Problems of a report kept in memory; beyond it they are only stored and counted. */
const PROBLEMS_REPORTED = 1_000;
const CHANGES_REPORTED = 1_000;

/** Counts what a run does while it does it. */
export class RunTally {
  read = 0;
  created = 0;
  updated = 0;
  unchanged = 0;
  withdrawn = 0;
  problemCount = 0;
  readonly problems: Problem[] = [];
  readonly changes: EntryChange[] = [];
  /** Every external id met: what is not among them at the end is no longer in the source. */
  readonly seen = new SeenKeys();
  /** Rows of the file that could not be read. */
  unreadableRows = 0;
  /** The first problem that makes the reading incomplete; null when the file was read to its end. */
  incomplete: Problem | null = null;

  /** How many more problems the report has room for. */
  get room(): number {
    return PROBLEMS_REPORTED - this.problems.length;
  }

  /** Counts entries that were not harmonised again, with the problems they still have. */
  addCarriedOver({ externalIds, problemCount, problems }: CarriedOver): void {
    for (const externalId of externalIds) this.seen.add(externalId);
    this.unchanged += externalIds.size;
    this.addProblems(problems);
    this.problemCount += problemCount - problems.length;
  }

  addProblems(problems: readonly EntryProblem[]): void {
    this.problemCount += problems.length;
    for (const { entryId: _, ...problem } of problems) {
      if (this.problems.length < PROBLEMS_REPORTED) this.problems.push(problem);
      if (isFileFault(problem)) this.incomplete ??= problem;
      if (problem.code === 'ROW_MALFORMED' && problem.severity === 'ERROR') this.unreadableRows += 1;
    }
  }

  addChange(change: EntryChange): void {
    if (this.changes.length < CHANGES_REPORTED) this.changes.push(change);
  }

  counts(): RunCounts {
    const { read, created, updated, unchanged, withdrawn, problemCount: problems } = this;
    return { read, created, updated, unchanged, withdrawn, problems };
  }
}

/** What was read of such a file is good; what is missing is not thereby gone from the source. */
function isFileFault({ code, severity }: Problem): boolean {
  return severity === 'ERROR' && (code.startsWith('FILE_') || code === 'COLUMN_MISSING');
}
