import { foldText } from '@vicino/domain';
import { expandAbbreviations } from './place-text.js';

/** A word or number of a text, with where it stood. */
export interface Token {
  /** Folded, abbreviations written out. */
  readonly key: string;
  readonly start: number;
  /** Past the last character; an apostrophe written for an accent belongs to the word. */
  readonly end: number;
  readonly capital: boolean;
  /** A comma, bracket, line or dash stands between the word before and this one. */
  readonly opensSegment: boolean;
}

const ABBREVIATED = String.raw`(?:can|tor)\.?\s?se\b\.?|[ct]\.?\s?se\b\.?|can\.|tor\.|piem\.|p\.te\b|s\.t[oa]\b|ss\.|s\.`;
const WORD = new RegExp(String.raw`(?<![\p{L}])(?:${ABBREVIATED})|\p{L}+['’‘\u0060]?(?!\p{L})|\p{L}+|\p{N}+`, 'giu');
const SEGMENT_BREAK = /[,;:()[\]\n\r|]|\s[-–—]\s|\.\s/u;

/** Takes a text apart into words, keeping the positions of the original. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const gap = text.slice(previousEnd, start);
    tokens.push({
      key: foldText(expandAbbreviations(word)),
      start,
      end: start + word.length,
      capital: /^\p{Lu}/u.test(word),
      opensSegment: tokens.length === 0 || SEGMENT_BREAK.test(gap),
    });
    previousEnd = start + word.length;
  }
  return tokens;
}
