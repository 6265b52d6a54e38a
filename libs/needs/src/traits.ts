import type { Token } from './text-tokens.js';

/** A sign of meaning: a word, its beginning, or two words in a row. */
export interface Trait {
  readonly key: string;
  /** Of the tokens it stands for, where it is first met. */
  readonly places: readonly number[];
  /** A beginning and two words in a row say again, in part, what the word has said. */
  readonly share: number;
}

/** Joins what the light stems do not: "mangiare", "mangiato". */
const BEGINNING = 5;
const SHARE_AGAIN = 0.5;

/** Each once. */
export function traitsOf(tokens: readonly Token[]): readonly Trait[] {
  const traits = new Map<string, Trait>();
  const add = (key: string, places: readonly number[], share: number): void => {
    if (!traits.has(key)) traits.set(key, { key, places, share });
  };
  tokens.forEach(({ stem, folded }, place) => {
    add(stem, [place], 1);
    if (folded.length > BEGINNING) add(`^${folded.slice(0, BEGINNING)}`, [place], SHARE_AGAIN);
    const before = tokens[place - 1];
    if (before !== undefined) add(`${before.stem} ${stem}`, [place - 1, place], SHARE_AGAIN);
  });
  return [...traits.values()];
}
