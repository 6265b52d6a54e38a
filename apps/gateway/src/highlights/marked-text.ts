import type { FoundRun } from './found-words.js';
import type { PlacedWord } from './words-in.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text with its words, and which of them were asked for. */
export interface FoundText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  readonly runs: readonly FoundRun[];
}

/** HTML-safe text in which the words found stand in `<mark>`. A provider's own tags come out as text. */
export function markedText({ text, words, runs }: FoundText, from = 0, to = text.length): string {
  let at = from;
  let marked = '';
  for (const { first, last } of runs) {
    const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0];
    if (start < from || end > to) continue;
    marked += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return marked + escaped(text.slice(at, to));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
