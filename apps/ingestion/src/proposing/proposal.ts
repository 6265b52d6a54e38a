import type { EntryField, Path, PlaceField } from '../harmonise/index.js';

/** What a column may be: one of our fields, or the provider's own code for a record. */
export type ProposedField = EntryField | PlaceField | 'key';

/** A column of an unknown list, with some of its values. */
export interface SampledColumn {
  /** As the provider calls it: one name in a table, a path in nested records. */
  readonly path: Path;
  /** Values of the sample, blanks included. */
  readonly values: readonly string[];
}

/** What a column is taken for, how surely (0–1), and why: in Italian, for the person who corrects it. */
export interface Guess {
  readonly path: Path;
  readonly field: ProposedField;
  readonly confidence: number;
  readonly evidence: readonly string[];
  /** A value of the column. */
  readonly example: string | null;
}

/** A mapping guessed from a sample. */
export interface Proposal {
  readonly guesses: readonly Guess[];
  /** Columns that nothing was found for, with the likeliest field where one came near. */
  readonly unmapped: readonly {
    readonly path: Path;
    readonly example: string | null;
    readonly perhaps: ProposedField | null;
  }[];
  readonly keyFields: readonly string[];
  /** The column whose lines are one record, when the sample has several lines a record. */
  readonly groupBy: string | null;
}
