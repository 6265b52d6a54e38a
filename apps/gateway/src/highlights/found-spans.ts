import type { WordForms } from '@vicino/needs';
import { distance } from 'fastest-levenshtein';
import type { AskedWords } from './asked-words.js';
import type { PhraseTree } from './phrase-tree.js';
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
  for (let word = 0; word < words.count; word += 1) {
    if (!asked.beginnings.has(words.beginningOf(word))) continue;
    const last = lastOfAsked(words, word, asked);
    if (last === null) continue;
    spans.push({ start: words.startOf(word), end: words.endOf(last) });
    word = last;
  }
  return spans;
}

/** The last word of the longest phrase that begins with this one, or the word itself; null when neither was asked for. */
function lastOfAsked(words: TextWords, word: number, asked: AskedWords): number | null {
  const forms = words.formsOf(word);
  return lastOfPhrase(words, word, asked.phrases.next.get(forms.stem)) ?? (isAsked(forms, asked) ? word : null);
}

/** The last word of the longest phrase that goes on here; function words between its words are passed over. */
function lastOfPhrase(words: TextWords, first: number, begun: PhraseTree | undefined): number | null {
  let last: number | null = null;
  let phrase = begun;
  for (let word = first + 1; phrase !== undefined && phrase.next.size > 0 && word < words.count; word += 1) {
    const { stem, isFunctionWord } = words.formsOf(word);
    const longer = phrase.next.get(stem);
    if (longer === undefined && isFunctionWord) continue;
    if (longer?.ends === true) last = word;
    phrase = longer;
  }
  return last;
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
