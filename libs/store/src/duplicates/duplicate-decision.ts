import type { DuplicateVerdict } from '@vicino/domain';

/** What a comparison found for a pair of entries, in either order. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: DuplicateVerdict;
  readonly score: number;
  /** Why, field by field: as the comparison says it. */
  readonly reasons: readonly unknown[];
}

/** What holds for a pair of entries: the smaller id is `entryA`. */
export interface DuplicateDecision {
  readonly entryA: string;
  readonly entryB: string;
  readonly verdict: DuplicateVerdict;
  readonly score: number | null;
  readonly reasons: readonly unknown[];
  /** The person who decided; null when only compared. */
  readonly decidedBy: string | null;
  readonly at: Date;
}
