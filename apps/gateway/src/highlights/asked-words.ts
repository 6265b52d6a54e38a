import type { SearchAnswer } from '@vicino/contracts';
import { isKnownWord, STOP_WORDS, wordForms, wordsOf } from '@vicino/needs';
import { wordsIn } from './words-in.js';

/** The words of a question as texts are looked through for them. */
export interface AskedWords {
  /** Stems of the question's own words and of the words that are each a need meant. */
  readonly stems: ReadonlySet<string>;
  /** Words of the question that no list knows: misspelt, perhaps. Folded. */
  readonly unknown: readonly string[];
  /** Beginning of a word that is still being typed, folded; null when the last word is finished. */
  readonly beginning: string | null;
  /** Phrases of the needs meant as stems in their order, by the first stem. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const STOPPED: ReadonlySet<string> = new Set(STOP_WORDS.map((word) => wordForms(word).folded));
/** A shorter beginning begins too much. */
const SHORTEST_BEGINNING = 3;

/**
 * What to mark in what was found: the words asked with, and the words of the needs they were taken to mean, so that one
 * sees why it was found. The words of the place are not marked. Null where nothing was asked in words.
 */
export function askedWords(text: string, understoodAs: SearchAnswer['understoodAs']): AskedWords | null {
  const applied = understoodAs.filter((understood) => understood.applied);
  const place = applied.find(({ kind }) => kind !== 'NEED')?.words ?? '';
  const rest = place === '' ? text : text.replace(place, ' ');
  const words = wordsIn(rest).filter(({ isFunctionWord, folded }) => !isFunctionWord && !STOPPED.has(folded));
  const phrases = applied.filter(({ kind }) => kind === 'NEED').flatMap(({ value }) => phrasesOf(value));
  if (words.length + phrases.length === 0) return null;
  const last = words.at(-1);
  const unfinished = last !== undefined && last.end === rest.length && last.folded.length >= SHORTEST_BEGINNING;
  return {
    stems: new Set([...words.map(({ stem }) => stem), ...phrases.filter((one) => one.length === 1).flat()]),
    unknown: words.map(({ folded }) => folded).filter((folded) => !isKnownWord(folded)),
    beginning: unfinished ? last.folded : null,
    phrases: byFirst(phrases.filter((one) => one.length > 1)),
  };
}

function byFirst(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase;
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}

const phrasesByNeed = new Map<string, readonly (readonly string[])[]>();

/** Italian, as the texts are. */
function phrasesOf(slug: string): readonly (readonly string[])[] {
  const known = phrasesByNeed.get(slug);
  if (known !== undefined) return known;
  const phrases = wordsOf(slug, 'it').map((phrase) => meaningful(phrase));
  phrasesByNeed.set(slug, phrases);
  return phrases;
}

function meaningful(phrase: string): readonly string[] {
  return wordsIn(phrase)
    .filter(({ isFunctionWord }) => !isFunctionWord)
    .map(({ stem }) => stem);
}
