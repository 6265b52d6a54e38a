/** One entry stands for another. */
export interface Merge {
  readonly id: number;
  readonly keptId: string;
  readonly mergedId: string;
  readonly by: string;
  readonly at: Date;
  /** Null while it is in force. */
  readonly undoneAt: Date | null;
  readonly undoneBy: string | null;
}

/** Why two entries cannot be merged, or a merge not be undone; `message` says the cure. Nothing was written. */
export class MergeError extends Error {
  override readonly name = 'MergeError';

  constructor(
    readonly code: 'SAME_ENTRY' | 'ENTRY_UNKNOWN' | 'KEPT_IS_MERGED' | 'ALREADY_MERGED' | 'MERGE_UNKNOWN',
    message: string,
  ) {
    super(message);
  }
}
