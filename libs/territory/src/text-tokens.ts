import { foldText } from '@vicino/domain';
import { expandAbbreviations } from './place-text.js';

/** A word or number of a text, with where it stood. */
export interface Token {
  /** Folded, abbreviations of place names written out; "v.le" becomes "v le". */
  readonly key: string;
  readonly start: number;
  /** Past the last character; an apostrophe written for an accent belongs to the word. */
  readonly end: number;
  readonly capital: boolean;
  /** A comma, bracket, line, dash or full stop stands between the word before and this one. */
  readonly opensSegment: boolean;
}

// Abbreviations first, each with its full stop: a stop left over would look like the end of a sentence.
const NAME_ABBREVIATION = String.raw`(?:can(?:av)?|tor(?:in)?)\.\s?se\b\.?|[ct]\.?\s?se\b\.?|can(?:av)?\.|tor(?:in)?\.|piem\.|p\.te\b|s\.t[oa]\b|ss\.|s\.`;
const STREET_ABBREVIATION = String.raw`v\.le\b|l\.go\b|p\.le\b|p\.zz?a\b|c\.so\b|c\.na\b|c\.da\b|str\.|reg\.|loc\.|fraz\.|v\.|p\.`;
const WORD = new RegExp(
  String.raw`(?<![\p{L}])(?:${NAME_ABBREVIATION}|${STREET_ABBREVIATION})|\p{L}+['’‘\u0060]?(?!\p{L})|\p{L}+|\p{N}+`,
  'giu',
);
const SEGMENT_BREAK = /[,;:()[\]\n\r|]|\s[-–—]\s/u;
const FULL_STOP = /\.\s/u;
/** "Via G. Corio": an initial ends no sentence. */
const LONGEST_INITIAL = 2;

/** Takes a text apart into words, keeping the positions of the original. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const before = tokens.at(-1);
    tokens.push({
      key: foldText(expandAbbreviations(word)),
      start,
      end: start + word.length,
      capital: /^\p{Lu}/u.test(word),
      opensSegment: before === undefined || isBreak(text.slice(before.end, start), before),
    });
  }
  return tokens;
}

function isBreak(gap: string, before: Token): boolean {
  return SEGMENT_BREAK.test(gap) || (FULL_STOP.test(gap) && before.key.length > LONGEST_INITIAL);
}
