import type { WordForms } from '@vicino/needs';
import { distance } from 'fastest-levenshtein';
import type { AskedWords, Phrase } from './asked-words.js';
import { NO_BEGINNING } from './beginnings.js';
import type { TextWords } from './text-words.js';

/** Part of a text, from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** As the engine forgives: one slip from five letters, two from nine. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

/** Where words or phrases stand that were asked for, in their order; of those that begin together the longest. */
export function foundSpans(words: TextWords, asked: AskedWords): readonly Span[] {
  const spans: Span[] = [];
  const { beginnings } = words;
  for (let word = 0; word < beginnings.length; word += 1) {
    if (!asked.beginnings.has(beginnings[word] ?? NO_BEGINNING)) continue;
    const last = lastOfAsked(words, word, asked);
    if (last === null) continue;
    spans.push({ start: words.startOf(word), end: words.endOf(last) });
    word = last;
  }
  return spans;
}

/** The last word of the phrase that begins with this one, or the word itself; null when neither was asked for. */
function lastOfAsked(words: TextWords, word: number, asked: AskedWords): number | null {
  const forms = words.formsOf(word);
  return lastOfPhrase(words, word, asked.phrases.get(forms.stem) ?? []) ?? (isAsked(forms, asked) ? word : null);
}

/** The last word of the longest phrase that begins here. */
function lastOfPhrase(words: TextWords, word: number, phrases: readonly Phrase[]): number | null {
  const ends = phrases.flatMap((phrase) => lastOf(words, word, phrase) ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** The last word of the phrase, where it stands here; function words between its words are passed over. */
function lastOf(words: TextWords, first: number, phrase: Phrase): number | null {
  let place = 0;
  for (let word = first; word < words.beginnings.length; word += 1) {
    const { stem, isFunctionWord } = words.formsOf(word);
    if (stem === phrase[place]) place += 1;
    else if (!isFunctionWord) return null;
    if (place === phrase.length) return word;
  }
  return null;
}

function isAsked({ folded, stem, isFunctionWord }: WordForms, { stems, unknown, unfinished }: AskedWords): boolean {
  if (isFunctionWord) return false;
  if (stems.has(stem)) return true;
  if (unfinished !== null && folded.startsWith(unfinished)) return true;
  return unknown.some((misspelt) => isSlip(misspelt, folded));
}

function isSlip(misspelt: string, written: string): boolean {
  if (misspelt.length < ONE_SLIP_FROM || misspelt[0] !== written[0]) return false;
  const allowed = misspelt.length < TWO_SLIPS_FROM ? 1 : 2;
  return Math.abs(misspelt.length - written.length) <= allowed && distance(misspelt, written) <= allowed;
}
