import type { AskedWords } from './asked-words.js';
import { foundSpans } from './found-spans.js';
import { markedText } from './marked-text.js';
import { snippet } from './snippet.js';
import { TextWords } from './text-words.js';

/** Texts of an entry in which words are shown as found; the first two whole, the last by a part of it. */
const MARKED = ['title', 'summary', 'description'] as const;
type MarkedField = (typeof MARKED)[number];

export interface HighlightedField {
  readonly field: MarkedField;
  /** HTML-escaped text with the words found in `<mark>`. */
  readonly snippet: string;
}

type MarkedTexts = Readonly<Record<MarkedField, string>>;

/** Where in an entry the words asked for stand; fields without any are left out. */
export function highlightsOf(entry: MarkedTexts, asked: AskedWords): readonly HighlightedField[] {
  const words = wordsOf(entry);
  return MARKED.flatMap((field): HighlightedField[] => {
    const text = entry[field];
    const found = foundSpans(words[field], asked);
    if (found.length === 0) return [];
    const whole = { start: 0, end: text.length };
    return [{ field, snippet: field === 'description' ? snippet(text, found) : markedText(text, found, whole) }];
  });
}

const read = new WeakMap<MarkedTexts, Readonly<Record<MarkedField, TextWords>>>();

/** Read once of each entry for as long as it is remembered. */
function wordsOf(entry: MarkedTexts): Readonly<Record<MarkedField, TextWords>> {
  const known = read.get(entry);
  if (known !== undefined) return known;
  const { title, summary, description } = entry;
  const words = {
    title: new TextWords(title),
    summary: new TextWords(summary),
    description: new TextWords(description),
  };
  read.set(entry, words);
  return words;
}
