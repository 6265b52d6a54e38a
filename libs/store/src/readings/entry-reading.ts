import type { EntryProblem } from '../runs/run.js';

/** The records an entry is made of in this run. */
export interface EntryReading {
  /** The key of the entry in its source. */
  readonly externalId: string;
  /** Digest of the records and of all that decides what becomes of them (rules, mapping, policy), the day apart. */
  readonly inputHash: string;
  /** Where the records stand in the file, in the order in which they were put together. */
  readonly positions: readonly string[];
}

/** A reading to remember. */
export interface GoodReading extends EntryReading {
  /** Last day (ISO) on which the same comes of it; null where the day plays no part. */
  readonly goodUntil: string | null;
}

/** The run that reads. */
export interface ReadingRun {
  readonly id: number;
  readonly sourceId: string;
  /** ISO date in Europe/Rome. */
  readonly today: string;
}

/** What needs no harmonising again. */
export interface CarriedOver {
  /** The entries that are stored as a run would leave them. */
  readonly externalIds: ReadonlySet<string>;
  /** How many problems they have: recorded for this run as well. */
  readonly problemCount: number;
  /** The first of these problems, as many as were asked for. */
  readonly problems: readonly EntryProblem[];
}
