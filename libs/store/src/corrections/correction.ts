import type { Correction, CorrectionConflict } from '@vicino/domain';

/** A correction as it is kept. */
export interface StoredCorrection extends Correction {
  readonly id: number;
  readonly entryId: string;
  /** What the source says now: undoing goes back to it. */
  readonly source: unknown;
  readonly by: string;
  readonly at: Date;
  /** Null while it is in force. */
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

/** A conflict and the entry it is about. */
export interface EntryConflict extends CorrectionConflict {
  readonly entryId: string;
}
