import { letterAt, NO_LETTER } from './letters.js';

/** Three of them. A stem of four letters ("casa") is the beginning of its words ("case") but for the last; shorter ones are words. */
const BITS = 6;

/** The first letters of a word as one number. */
export type Beginning = number;
export const NO_BEGINNING: Beginning = 0;

/** The beginning of the word that stands there; a word that ends sooner is filled up with nothing. */
export function beginningAt(text: string, index: number): Beginning {
  const first = letterAt(text, index);
  const second = first === NO_LETTER ? NO_LETTER : letterAt(text, index + 1);
  const third = second === NO_LETTER ? NO_LETTER : letterAt(text, index + 2);
  return (first << (BITS * 2)) | (second << BITS) | third;
}

/**
 * Tells words that may be looked for by how they begin. Texts are long and words looked for few: telling the forms of each
 * word of a text takes ten times as long.
 */
export class Beginnings {
  private readonly beginnings: ReadonlySet<Beginning>;
  /** By the first two letters whether any may be looked for: most words are passed over by one look at it. */
  private readonly worthALook = new Uint8Array(1 << (BITS * 2));
  private readonly firstLetters: ReadonlySet<number>;

  /** @param misspelt of which only the first letter is trusted */
  constructor(words: readonly string[], misspelt: readonly string[]) {
    this.beginnings = new Set(words.map((word) => beginningAt(word, 0)));
    this.firstLetters = new Set(misspelt.map((word) => letterAt(word, 0)));
    for (const beginning of this.beginnings) this.worthALook[beginning >> BITS] = 1;
    for (const letter of this.firstLetters) this.worthALook.fill(1, letter << BITS, (letter + 1) << BITS);
  }

  has(beginning: Beginning): boolean {
    if (this.worthALook[beginning >> BITS] !== 1) return false;
    return this.beginnings.has(beginning) || this.firstLetters.has(beginning >> (BITS * 2));
  }
}
