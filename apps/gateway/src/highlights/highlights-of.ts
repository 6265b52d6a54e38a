import type { AskedWords } from './asked-words.js';
import { foundSpans } from './found-spans.js';
import { markedText } from './marked-text.js';
import { snippet } from './snippet.js';

/** Texts of an entry in which words are shown as found; the first two whole, the last by a part of it. */
const MARKED = ['title', 'summary', 'description'] as const;
type MarkedField = (typeof MARKED)[number];

export interface HighlightedField {
  readonly field: MarkedField;
  /** HTML-escaped text with the words found in `<mark>`. */
  readonly snippet: string;
}

/** Where in an entry the words asked for stand; fields without any are left out. */
export function highlightsOf(
  entry: Readonly<Record<MarkedField, string>>,
  asked: AskedWords,
): readonly HighlightedField[] {
  return MARKED.flatMap((field): HighlightedField[] => {
    const text = entry[field];
    const found = foundSpans(text, asked);
    if (found.length === 0) return [];
    const whole = { start: 0, end: text.length };
    return [{ field, snippet: field === 'description' ? snippet(text, found) : markedText(text, found, whole) }];
  });
}
