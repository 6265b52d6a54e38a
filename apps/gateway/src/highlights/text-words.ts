import { beginningAt } from './beginnings.js';
import { letterAt, NO_LETTER } from './letters.js';

/** Where the words of a text begin, and how: all that has to be looked at to pass over most of them. */
export interface TextWords {
  readonly starts: Uint32Array;
  readonly beginnings: Uint32Array;
}

/** Read letter by letter. */
export function textWords(text: string): TextWords {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (letterAt(text, at) === NO_LETTER) continue;
    starts.push(at);
    at = endOfWord(text, at);
  }
  return { starts: Uint32Array.from(starts), beginnings: Uint32Array.from(starts, (at) => beginningAt(text, at)) };
}

export function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (letterAt(text, end) !== NO_LETTER) end += 1;
  return end;
}
