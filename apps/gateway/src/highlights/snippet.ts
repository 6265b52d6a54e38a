import type { Span } from './found-spans.js';
import { markedText } from './marked-text.js';

/** About two lines on a phone. */
const SNIPPET_LETTERS = 160;
/** So much before the first word found tells what it is about. */
const LEAD_LETTERS = 30;

/** The part of a long text in which most was found, marked, the earliest of equals; `…` stands where it is cut. */
export function snippet(text: string, found: readonly Span[]): string {
  const part = partOf(text, found);
  const marked = markedText(text, found, part).replace(/\s+/gu, ' ').trim();
  return `${part.start === 0 ? '' : '…'}${marked}${part.end === text.length ? '' : '…'}`;
}

/** Begins and ends between words. */
function partOf(text: string, found: readonly Span[]): Span {
  if (text.length <= SNIPPET_LETTERS) return { start: 0, end: text.length };
  const wanted = Math.min(bestStart(found) - LEAD_LETTERS, text.length - SNIPPET_LETTERS);
  let start = Math.max(0, wanted);
  while (start > 0 && !isSpace(text[start - 1])) start -= 1;
  let end = start + SNIPPET_LETTERS;
  while (end < text.length && !isSpace(text[end])) end += 1;
  return { start, end: Math.min(end, text.length) };
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}

/** Where the first of the words begins that stand together in the best part. */
function bestStart(found: readonly Span[]): number {
  let best = { start: 0, count: 0 };
  for (const { start } of found) {
    const until = start + SNIPPET_LETTERS - LEAD_LETTERS;
    const count = found.filter((other) => other.start >= start && other.end <= until).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}
