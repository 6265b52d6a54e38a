/**
 * How a phrase counts: anywhere; in a title only; in a person's question only ("sono solo" in an offering is mostly
 * an adverb); or as words that must not count for this need, anywhere or in a question only.
 */
export type WordKind = 'ANY' | 'IN_TITLE' | 'SAID' | 'NOT' | 'NOT_SAID';

/** Italian phrases of one need and one weight, as `data/words/it.csv` gives them. */
export interface WeightedWords {
  readonly need: string;
  readonly kind: WordKind;
  readonly weight: number;
  readonly phrases: readonly string[];
}

/** Words of one need in a language other than Italian (ISO 639-1). */
export interface ForeignWords {
  readonly language: string;
  readonly need: string;
  readonly phrases: readonly string[];
}

/** What a service type says about a need before any word is read. */
export interface TypePrior {
  readonly serviceType: string;
  readonly need: string;
  readonly weight: number;
}

/** Words of one kind that phrases ask for by one name: `{parente}`. */
export interface WordClass {
  readonly name: string;
  readonly words: readonly string[];
}

/** What people say who have one need, in any language, as `data/examples.csv` gives it. */
export interface Sayings {
  readonly need: string;
  readonly sayings: readonly string[];
}
