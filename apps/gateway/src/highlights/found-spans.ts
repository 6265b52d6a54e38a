import { wordForms, type WordForms } from '@vicino/needs';
import { distance } from 'fastest-levenshtein';
import type { AskedWords, Phrase } from './asked-words.js';
import { letterAt, NO_LETTER } from './letters.js';
import { endOfWord, type TextWords } from './text-words.js';

/** Part of a text, from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** As the engine forgives: one slip from five letters, two from nine. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;

/** Where words or phrases stand that were asked for, in their order; of those that begin together the longest. */
export function foundSpans(text: string, words: TextWords, asked: AskedWords): readonly Span[] {
  const spans: Span[] = [];
  let passed = 0;
  words.beginnings.forEach((beginning, index) => {
    const start = words.starts[index] ?? 0;
    if (start < passed || !asked.beginnings.has(beginning)) return;
    const end = endOfAsked(text, start, asked);
    if (end === null) return;
    spans.push({ start, end });
    passed = end;
  });
  return spans;
}

/** Where the phrase or the word ends that begins here; null when it was not asked for. */
function endOfAsked(text: string, start: number, asked: AskedWords): number | null {
  const end = endOfWord(text, start);
  const forms = wordForms(text.slice(start, end));
  return endOfPhrase(text, start, forms.stem, asked.phrases) ?? (isAsked(forms, asked) ? end : null);
}

/** Where the longest phrase that begins here ends; function words between its words are passed over. */
function endOfPhrase(text: string, start: number, stem: string, phrases: AskedWords['phrases']): number | null {
  let longest: number | null = null;
  for (const phrase of phrases.get(stem) ?? []) {
    const end = endOf(text, start, phrase);
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
