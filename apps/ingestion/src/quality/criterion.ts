import type { Entry, Problem } from '@vicino/domain';

/** A judgement: 0 (missing) to 1 (as good as it can be), and a sentence in Italian for the publisher. */
export interface Judgement {
  readonly score: number;
  readonly text: string;
}

/** One thing a good entry has. `judge` answers null where the criterion does not apply to the entry. */
export interface Criterion {
  readonly name: string;
  readonly judge: (entry: Entry, problems: readonly Problem[]) => Judgement | null;
}

export function fine(text: string): Judgement {
  return { score: 1, text };
}

/** Something is there, and could be better. */
export function partly(text: string): Judgement {
  return { score: 0.5, text };
}

export function missing(text: string): Judgement {
  return { score: 0, text };
}
