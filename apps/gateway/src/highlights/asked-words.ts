import type { SearchAnswer } from '@vicino/contracts';
import { LRUCache } from 'lru-cache';
import { isKnownWord, STOP_WORDS, wordForms, wordsOf } from '@vicino/needs';
import { Beginnings } from './beginnings.js';
import { type Phrase, type PhraseTree, phraseTree } from './phrase-tree.js';

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
  /** Phrases of the needs meant, of several words each. */
  readonly phrases: PhraseTree;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const STOPPED: ReadonlySet<string> = new Set(STOP_WORDS.map((word) => wordForms(word).folded));
/** A shorter beginning begins too much. */
const SHORTEST_BEGINNING = 3;

/** Far more than are asked in a day in other words; in memory alone. */
const MOST_REMEMBERED = 2_000;
/** What is longer nobody asks twice. */
const LONGEST_REMEMBERED = 100;
const remembered = new LRUCache<string, { readonly asked: AskedWords | null }>({ max: MOST_REMEMBERED });

/**
 * What to mark in what was found: the words asked with, and the words of the needs they were taken to mean, so that one
 * sees why it was found. The words of the place are not marked. Null where nothing was asked in words. Many ask the same, each
 * in their own municipality: that is worked out once.
 */
export function askedWords(text: string, understoodAs: SearchAnswer['understoodAs']): AskedWords | null {
  const applied = understoodAs.filter((understood) => understood.applied);
  const place = applied.find(({ kind }) => kind !== 'NEED')?.words ?? '';
  const rest = place === '' ? text : text.replace(place, ' ');
  const needs = applied.filter(({ kind }) => kind === 'NEED').map(({ value }) => value);
  const key = `${needs.join()} ${rest}`;
  const known = remembered.get(key);
  if (known !== undefined) return known.asked;
  const asked = wordsToMark(rest, needs);
  if (key.length <= LONGEST_REMEMBERED) remembered.set(key, { asked });
  return asked;
}

/** @param needs slugs of those meant */
function wordsToMark(rest: string, needs: readonly string[]): AskedWords | null {
  const words = (rest.match(WORD) ?? []).map(wordForms).filter(isMeaningful);
  const phrases = needs.flatMap(phrasesOf);
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
    phrases: phraseTree(several),
  };
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
