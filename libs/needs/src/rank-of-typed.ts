import { distance } from 'fastest-levenshtein';

/**
 * How well something begun fits a name, best first: the beginning of the name, beginnings of words in it, a beginning
 * with one wrong letter.
 */
export const TYPED_RANKS = ['BEGINNING', 'WORDS', 'TYPO'] as const;
export type TypedRank = (typeof TYPED_RANKS)[number];

/** Shorter beginnings are too near to everything for a typing error to be told. */
const LEAST_LETTERS_FOR_TYPO = 4;

/**
 * @param typed what was typed so far, through `foldText`; not empty
 * @param name the name, through `foldText`
 * @returns null when it does not fit
 */
export function rankOfTyped(typed: string, name: string): TypedRank | null {
  if (name.startsWith(typed)) return 'BEGINNING';
  const words = name.split(' ');
  if (beginWords(typed.split(' '), words)) return 'WORDS';
  if (typed.length < LEAST_LETTERS_FOR_TYPO) return null;
  const beginnings = words.map((_, index) => words.slice(index).join(' '));
  return beginnings.some((beginning) => beginsWithOneError(typed, beginning)) ? 'TYPO' : null;
}

/** "aiuto casa": each typed word begins a word of the name, in order. */
function beginWords(typed: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of words) {
    if (next < typed.length && word.startsWith(typed[next] ?? '')) next += 1;
  }
  return next === typed.length;
}

function beginsWithOneError(typed: string, name: string): boolean {
  return [-1, 0, 1].some((change) => distance(typed, name.slice(0, typed.length + change)) <= 1);
}
