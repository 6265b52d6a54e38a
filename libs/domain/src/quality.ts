/** One thing a good entry has, judged where it applies. */
export interface QualityCriterion {
  readonly criterion: string;
  /** 0 (missing) to 1 (as good as it can be). */
  readonly score: number;
  /** What to do about it, or why it is fine: a sentence in Italian for the publisher. */
  readonly text: string;
}

/** How good an entry is for whoever looks for help. */
export interface EntryQuality {
  /** 0 to 1. */
  readonly score: number;
  /** Only those that apply to the entry. */
  readonly criteria: readonly QualityCriterion[];
}
