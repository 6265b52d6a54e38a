import type { SearchAnswer } from '@vicino/contracts';
import { isKnownWord, STOP_WORDS, wordForms, wordsOf } from '@vicino/needs';
import { Beginnings } from './beginnings.js';

/** The words of a question as texts are looked through for them. */
export interface AskedWords {
  /** Tells where a word may begin that was asked for; whether it was, its forms tell. */
  readonly beginnings: Beginnings;
  /** Stems of the question's own words and of the words that are each a need meant. */
  readonly stems: ReadonlySet<string>;
  /** Words of the question that no list knows: misspelt, perhaps. Folded. */
  readonly unknown: readonly string[];
  /** Beginning of a word that is still being typed, folded; null when the last word is finished. */
  readonly unfinished: string | null;
  /** Phrases of the needs meant, of several words each, as stems in their order; by their first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

export type Phrase = readonly string[];

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

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
  const words = (rest.match(WORD) ?? []).map(wordForms).filter(isMeaningful);
  const phrases = applied.filter(({ kind }) => kind === 'NEED').flatMap(({ value }) => phrasesOf(value));
  if (words.length + phrases.length === 0) return null;
  const stems = [...words.map(({ stem }) => stem), ...phrases.filter(({ length }) => length === 1).flat()];
  const unknown = words.map(({ folded }) => folded).filter((folded) => !isKnownWord(folded));
  const unfinished = unfinishedOf(rest);
  const several = phrases.filter(({ length }) => length > 1);
  return {
    beginnings: new Beginnings(
      [...stems, ...several.flatMap(([first]) => first ?? []), ...(unfinished === null ? [] : [unfinished])],
      unknown,
    ),
    stems: new Set(stems),
    unknown,
    unfinished,
    phrases: byFirst(several),
  };
}

function byFirst(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [phrase]);
    else group.push(phrase);
  }
  return groups;
}

function isMeaningful({ folded, isFunctionWord }: { folded: string; isFunctionWord: boolean }): boolean {
  return !isFunctionWord && !STOPPED.has(folded);
}

/** The last word, when nothing stands after it. */
function unfinishedOf(text: string): string | null {
  const last = /[\p{L}\p{N}\p{M}]+$/u.exec(text)?.[0];
  const forms = last === undefined ? undefined : wordForms(last);
  return forms !== undefined && isMeaningful(forms) && forms.folded.length >= SHORTEST_BEGINNING ? forms.folded : null;
}

const phrasesByNeed = new Map<string, readonly Phrase[]>();

/** Italian, as the texts are. */
function phrasesOf(slug: string): readonly Phrase[] {
  const known = phrasesByNeed.get(slug);
  if (known !== undefined) return known;
  const phrases = wordsOf(slug, 'it').map((phrase) =>
    (phrase.match(WORD) ?? [])
      .map(wordForms)
      .filter((forms) => !forms.isFunctionWord)
      .map(({ stem }) => stem),
  );
  phrasesByNeed.set(slug, phrases);
  return phrases;
}
