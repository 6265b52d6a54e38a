import { letterAt, NO_LETTER } from './letters.js';

/** A stem of four letters ("casa") is the beginning of its words ("case") but for the last; shorter ones are words. */
const LETTERS = 3;
const BITS = 6;

/** The first letters of a word as one number. */
export type Beginning = number;
export const NO_BEGINNING: Beginning = 0;

/** The beginning of the word that stands there; a word that ends sooner is filled up with nothing. */
export function beginningAt(text: string, index: number): Beginning {
  let beginning = 0;
  let ended = false;
  for (let place = index; place < index + LETTERS; place += 1) {
    const letter: number = ended ? NO_LETTER : letterAt(text, place);
    ended = letter === NO_LETTER;
    beginning = (beginning << BITS) | letter;
  }
  return beginning;
}

/**
 * Tells words that may be looked for by how they begin. Texts are long and words looked for few: telling the forms of each
 * word of a text takes ten times as long.
 */
export class Beginnings {
  private readonly beginnings: ReadonlySet<Beginning>;
  private readonly firstLetters: ReadonlySet<number>;

  /** @param misspelt of which only the first letter is trusted */
  constructor(words: readonly string[], misspelt: readonly string[]) {
    this.beginnings = new Set(words.map((word) => beginningAt(word, 0)));
    this.firstLetters = new Set(misspelt.map((word) => letterAt(word, 0)));
  }

  has(beginning: Beginning): boolean {
    return this.beginnings.has(beginning) || this.firstLetters.has(beginning >> (BITS * (LETTERS - 1)));
  }
}
