import { areLettersSwapped } from '@vicino/domain';
import { distance } from 'fastest-levenshtein';
import { isFormOfKnown, isKnownWord, isWrittenWord, NEED_BEGINNINGS, NEED_WORDS } from './known-words.js';

const SHORTEST = 5;
const TWO_SLIPS_FROM = 9;
/** A first letter is seldom wrong, and a short word with another first letter is mostly another word. */
const OTHER_FIRST_LETTER_FROM = 7;
const LONGEST = 30;
const SHORTEST_BEGINNING = 6;

const slipsAllowed = (word: string): number => (word.length >= TWO_SLIPS_FROM ? 2 : 1);

/** As one hears it: double letters once, k and ch as c, no h. "Asistente" sounds like "assistente". */
const sound = (word: string): string =>
  word
    .replace(/k/g, 'ch')
    .replace(/[jy]/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1');

/** One bit for each letter: words whose letters differ in more than twice the slips are not worth comparing. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}
function bitsOf(number: number): number {
  let rest = number;
  let bits = 0;
  for (; rest !== 0; bits++) rest &= rest - 1;
  return bits;
}

interface Spelling {
  readonly word: string;
  readonly sound: string;
  readonly letters: number;
  readonly uses: number;
}

const spellingOf = (word: string, uses: number): Spelling => ({
  word,
  sound: sound(word),
  letters: lettersOf(word),
  uses,
});

function grouped<Key>(
  spellings: readonly Spelling[],
  by: (spelling: Spelling) => Key,
): ReadonlyMap<Key, readonly Spelling[]> {
  const groups = new Map<Key, Spelling[]>();
  for (const spelling of spellings) {
    const group = groups.get(by(spelling));
    if (group === undefined) groups.set(by(spelling), [spelling]);
    else group.push(spelling);
  }
  return groups;
}

const WORDS: readonly Spelling[] = [...NEED_WORDS].map(([word, uses]) => spellingOf(word, uses));
const BY_LENGTH = grouped(WORDS, ({ word }) => word.length);
const BY_SOUND = grouped(WORDS, (spelling) => spelling.sound);
/** What stands for any ending is compared with the beginning of a word. */
const BEGINNINGS = grouped(
  NEED_BEGINNINGS.filter((beginning) => beginning.length >= SHORTEST_BEGINNING).map((word) => spellingOf(word, 0)),
  ({ word }) => word[0],
);

/** Damerau–Levenshtein as far as people type: two neighbours changed over are one slip. */
function slipsBetween(one: string, other: string): number {
  const slips = distance(one, other);
  return slips === 2 && areLettersSwapped(one, other) ? 1 : slips;
}

interface Candidate {
  readonly word: string;
  readonly slips: number;
  readonly uses: number;
}

/** Known words within the slips allowed. */
function nearWords(word: string): readonly Candidate[] {
  const allowed = slipsAllowed(word);
  const letters = lettersOf(word);
  const near: Candidate[] = [];
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const spelling of BY_LENGTH.get(length) ?? []) {
      if (bitsOf(spelling.letters ^ letters) > 2 * allowed) continue;
      if (spelling.word[0] !== word[0] && word.length < OTHER_FIRST_LETTER_FROM) continue;
      const slips = slipsBetween(word, spelling.word);
      if (slips <= allowed) near.push({ word: spelling.word, slips, uses: spelling.uses });
    }
  }
  return near;
}

/** Its beginning compared with known ones, its ending kept: "acompagnarla" is "accompagn" and "arla". */
function nearBeginnings(word: string): readonly Candidate[] {
  return (BEGINNINGS.get(word[0]) ?? []).flatMap(({ word: beginning }): readonly Candidate[] => {
    const { length } = beginning;
    if (word.length <= length) return [];
    const cut = [length, length - 1, length + 1].find((at) => slipsBetween(word.slice(0, at), beginning) === 1);
    return cut === undefined ? [] : [{ word: `${beginning}${word.slice(cut)}`, slips: 1.5, uses: 0 }];
  });
}

function findCorrections(word: string): readonly string[] {
  const alike = (BY_SOUND.get(sound(word)) ?? []).map((spelling) => ({
    word: spelling.word,
    slips: 0,
    uses: spelling.uses,
  }));
  // A word of another language is only taken for an Italian one that sounds the same: "asistente".
  const found = alike.length > 0 || isKnownWord(word) ? alike : [...nearWords(word), ...nearBeginnings(word)];
  const least = Math.min(...found.map(({ slips }) => slips));
  const nearest = found.filter(({ slips }) => slips === least).sort((one, other) => other.uses - one.uses);
  return [...new Set(nearest.map((candidate) => candidate.word))].slice(0, MOST_CANDIDATES);
}

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 5_000;
const MOST_CANDIDATES = 3;

/**
 * What a folded word may have been meant as: the nearest words that lead to needs, the most used first, at most three.
 * Empty for an Italian word that is known, for one that is too short, or near to none.
 */
export function correctionsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST || /[^a-z]/.test(word) || isFormOfKnown(word)) return [];
  const before = remembered.get(word);
  if (before !== undefined) return before;
  const found = findCorrections(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found);
  return found;
}

const ARTICLES = /^(?:l|d|un|all|dell|nell|dall|sull|quell|c|s)(?=[aeiou])/;

/** "Dazardo", "laffitto": the word without an article or preposition that lost its apostrophe, when that makes it known. */
export function withoutLostApostrophe(word: string): readonly string[] {
  if (isKnownWord(word)) return [];
  const rest = word.replace(ARTICLES, '');
  if (rest === word || rest.length < 4) return [];
  if (isWrittenWord(rest)) return [rest];
  return correctionsOf(rest).filter((correction) => correction[0] === rest[0]);
}

/** "Casapopolare": two words of the needs written as one. Null when no cut makes both known. */
export function asTwoWords(word: string): readonly [string, string] | null {
  if (word.length < 7 || word.length > LONGEST || isKnownWord(word)) return null;
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const first = word.slice(0, cut);
    const second = word.slice(cut);
    const longer = first.length > second.length ? first : second;
    if (isWrittenWord(first) && isWrittenWord(second) && NEED_WORDS.has(longer)) return [first, second];
  }
  return null;
}
