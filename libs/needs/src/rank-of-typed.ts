import { areLettersSwapped } from '@vicino/domain';
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
  const begun = rankOfBegun(typed, name);
  if (begun !== null) return begun;
  if (typed.length < LEAST_LETTERS_FOR_TYPO || !hasThird(typed, name)) return null;
  return beginnings(name).some((beginning) => beginsWithOneError(typed, beginning)) ? 'TYPO' : null;
}

/** As `rankOfTyped`, forgiving nothing: several times cheaper. */
export function rankOfBegun(typed: string, name: string): Exclude<TypedRank, 'TYPO'> | null {
  if (name.startsWith(typed)) return 'BEGINNING';
  const words = typed.split(' ');
  return name.includes(words[0] ?? '') && beginWords(words, name.split(' ')) ? 'WORDS' : null;
}

/** "aiuto casa": each typed word begins a word of the name, in order. */
function beginWords(typed: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of words) {
    if (next < typed.length && word.startsWith(typed[next] ?? '')) next += 1;
  }
  return next === typed.length;
}

/** One error leaves one third as it is: by far most names are told apart without counting letters. */
function hasThird(typed: string, name: string): boolean {
  const [first, second] = [Math.ceil(typed.length / 3), Math.ceil((typed.length * 2) / 3)];
  return [typed.slice(0, first), typed.slice(first, second), typed.slice(second)].some((part) => name.includes(part));
}

/** The name from each of its words on. */
function beginnings(name: string): readonly string[] {
  const words = name.split(' ');
  return words.map((_, index) => words.slice(index).join(' '));
}

/** A letter too many, one too few, a wrong one, or two that changed places. */
function beginsWithOneError(typed: string, name: string): boolean {
  const isNear = [-1, 0, 1].some((change) => distance(typed, name.slice(0, typed.length + change)) <= 1);
  return isNear || areLettersSwapped(typed, name.slice(0, typed.length));
}
