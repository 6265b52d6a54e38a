import { wordForms } from '@vicino/needs';

/** A word of a text and where it stands: from `start`, up to and without `end`. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents. */
  readonly folded: string;
  readonly stem: string;
  readonly isFunctionWord: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, in their order. */
export function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push({ start: index, end: index + word.length, ...wordForms(word) });
  }
  return words;
}
