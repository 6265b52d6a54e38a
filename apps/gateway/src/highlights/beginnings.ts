import { letterAt, NO_LETTER } from './letters.js';

/** A stem of four letters ("casa") is the beginning of its words ("case") but for the last; shorter ones are words. */
const LETTERS = 3;
const BASE = 64;

/**
 * Where a word may begin that is looked for, by its first letters. Texts are long and words looked for few: telling the
 * forms of each word of a text takes ten times as long.
 */
export class Beginnings {
  private readonly keys: ReadonlySet<number>;
  private readonly firstLetters: ReadonlySet<number>;

  /** @param misspelt of which only the first letter is trusted */
  constructor(words: readonly string[], misspelt: readonly string[]) {
    this.keys = new Set(words.map((word) => keyAt(word, 0)));
    this.firstLetters = new Set(misspelt.map((word) => letterAt(word, 0)));
  }

  /** @param index where a word begins */
  mayBegin(text: string, index: number): boolean {
    return this.keys.has(keyAt(text, index)) || this.firstLetters.has(letterAt(text, index));
  }
}

/** The first letters from there on as one number; a word that ends sooner is filled up with nothing. */
function keyAt(text: string, index: number): number {
  let key = 0;
  let ended = false;
  for (let place = index; place < index + LETTERS; place += 1) {
    const letter: number = ended ? NO_LETTER : letterAt(text, place);
    ended = letter === NO_LETTER;
    key = key * BASE + letter;
  }
  return key;
}
