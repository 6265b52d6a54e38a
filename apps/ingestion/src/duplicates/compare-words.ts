import { distance } from 'fastest-levenshtein';
import type { NameWord } from './name-words.js';

/** A word of both, as each writes it. */
export interface SharedWord {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** What two names share, and what each has that the other lacks. */
export interface SharedWords {
  readonly shared: readonly SharedWord[];
  readonly onlyLeft: readonly NameWord[];
  readonly onlyRight: readonly NameWord[];
}

/** Pairs words off, the same ones first, then spellings of one word, then words written in two ("informa giovani"). */
export function shareWords(left: readonly NameWord[], right: readonly NameWord[]): SharedWords {
  const leftOver = [...left];
  const rightOver = [...right];
  const shared: SharedWord[] = [];
  for (const alike of [same, spelling]) {
    for (const word of [...leftOver]) {
      const twin = rightOver.find((other) => alike(word.word, other.word));
      if (twin === undefined) continue;
      shared.push({ left: word.written, right: twin.written, weight: Math.max(word.weight, twin.weight) });
      leftOver.splice(leftOver.indexOf(word), 1);
      rightOver.splice(rightOver.indexOf(twin), 1);
    }
  }
  for (const [parts, whole, turn] of [
    [leftOver, rightOver, false],
    [rightOver, leftOver, true],
  ] as const) {
    const joined = joinedWords(parts, whole);
    if (joined === null) continue;
    const written = joined.parts.map((part) => part.written).join(' ');
    const pair = turn ? { left: joined.whole.written, right: written } : { left: written, right: joined.whole.written };
    shared.push({ ...pair, weight: joined.whole.weight });
    for (const part of joined.parts) parts.splice(parts.indexOf(part), 1);
    whole.splice(whole.indexOf(joined.whole), 1);
  }
  return { shared, onlyLeft: leftOver, onlyRight: rightOver };
}

/** What Italian makes nouns, adjectives and agents of one verb with, after `stem`: abit-ativo, abit-are, medi-azione, medi-atore. */
const DERIVED = /(?:tiv|zion|ment|tor|tric|nz|nt|bil|r)$/;
const SHORTEST_ROOT = 5;

/**
 * Whether two stems are spellings or forms of one word: a letter apart ("multiculturale" mistyped), or one the beginning of
 * the other by at most three letters ("disabil", "disabilit"), or of one verb ("abitativ", "abitar"). The first letter always counts: "maternità" is not "paternità".
 */
export function spelling(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  if (`anti${left}` === right || `anti${right}` === left) return true;
  if (shorter < 5 || left[0] !== right[0] || /\d/.test(left + right)) return false;
  if (Math.abs(left.length - right.length) > 3) return false;
  if (shorter >= 6 && (left.startsWith(right) || right.startsWith(left))) return true;
  const root = left.replace(DERIVED, '');
  if (root.length >= SHORTEST_ROOT && root === right.replace(DERIVED, '')) return true;
  return distance(left, right) <= (shorter >= 10 ? 2 : 1);
}

function same(left: string, right: string): boolean {
  return left === right;
}

function joinedWords(
  parts: readonly NameWord[],
  wholes: readonly NameWord[],
): { readonly parts: readonly [NameWord, NameWord]; readonly whole: NameWord } | null {
  for (const [at, first] of parts.entries()) {
    const second = parts[at + 1];
    if (second === undefined) continue;
    // Stems lose the last vowel, so the first part may be a letter short of what the joined word has.
    const whole = wholes.find(({ word }) => word.length >= 8 && distance(word, first.word + second.word) <= 1);
    if (whole !== undefined) return { parts: [first, second], whole };
  }
  return null;
}
