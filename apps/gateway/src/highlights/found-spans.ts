import { wordForms, type WordForms } from '@vicino/needs';
import { distance } from 'fastest-levenshtein';
import type { AskedWords, Phrase } from './asked-words.js';
import { letterAt, NO_LETTER } from './letters.js';

/** Part of a text, from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** As the engine forgives: one slip from five letters, two from nine. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

/** Where words or phrases stand that were asked for, in their order; of those that begin together the longest. */
export function foundSpans(text: string, asked: AskedWords): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length;) {
    if (letterAt(text, at) === NO_LETTER) at += 1;
    else {
      const end = asked.beginnings.mayBegin(text, at) ? endOfAsked(text, at, asked) : null;
      if (end !== null) spans.push({ start: at, end });
      at = end ?? endOfWord(text, at);
    }
  }
  return spans;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (letterAt(text, end) !== NO_LETTER) end += 1;
  return end;
}

/** Where the phrase or the word ends that begins here; null when it was not asked for. */
function endOfAsked(text: string, start: number, asked: AskedWords): number | null {
  const end = endOfWord(text, start);
  const forms = wordForms(text.slice(start, end));
  return endOfPhrase(text, start, forms.stem, asked.phrases) ?? (isAsked(forms, asked) ? end : null);
}

/** Where the longest phrase that begins here ends; function words between its words are passed over. */
function endOfPhrase(text: string, start: number, stem: string, phrases: readonly Phrase[]): number | null {
  let longest: number | null = null;
  for (const phrase of phrases) {
    const end = phrase[0] === stem ? endOf(text, start, phrase) : null;
    if (end !== null && end > (longest ?? 0)) longest = end;
  }
  return longest;
}

function endOf(text: string, start: number, phrase: Phrase): number | null {
  let place = 0;
  for (let at = start; at < text.length;) {
    const end = endOfWord(text, at);
    const { stem, isFunctionWord } = wordForms(text.slice(at, end));
    if (stem === phrase[place]) place += 1;
    else if (!isFunctionWord) return null;
    if (place === phrase.length) return end;
    at = end;
    while (at < text.length && letterAt(text, at) === NO_LETTER) at += 1;
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
