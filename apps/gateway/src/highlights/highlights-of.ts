import type { AskedWords } from './asked-words.js';
import { foundSpans } from './found-spans.js';
import { markedText } from './marked-text.js';
import { snippet } from './snippet.js';
import { TextWords } from './text-words.js';

/** Shown whole, with what is marked in them. */
const WHOLE = ['title', 'summary'] as const;
type MarkedField = (typeof WHOLE)[number] | 'description';

export interface HighlightedField {
  readonly field: MarkedField;
  /** HTML-escaped text with the words found in `<mark>`; of a description the part that has the most of them. */
  readonly snippet: string;
}

type MarkedTexts = Readonly<Record<MarkedField, string>>;

/**
 * Where in an entry the words asked for stand, so that one sees why it was found: in its title and its summary and, only where
 * these do not show it, in its description. Texts without the words are left out.
 */
export function highlightsOf(entry: MarkedTexts, asked: AskedWords): readonly HighlightedField[] {
  const found = WHOLE.flatMap((field): HighlightedField[] => {
    const text = entry[field];
    const spans = foundSpans(wordsOf(entry, field), asked);
    return spans.length === 0 ? [] : [{ field, snippet: markedText(text, spans, { start: 0, end: text.length }) }];
  });
  if (found.length > 0) return found;
  const spans = foundSpans(wordsOf(entry, 'description'), asked);
  return spans.length === 0 ? [] : [{ field: 'description', snippet: snippet(entry.description, spans) }];
}

const read = new WeakMap<MarkedTexts, Partial<Record<MarkedField, TextWords>>>();

/** Each text of an entry is read once, when it is first looked through, for as long as the entry is remembered. */
function wordsOf(entry: MarkedTexts, field: MarkedField): TextWords {
  let known = read.get(entry);
  if (known === undefined) read.set(entry, (known = {}));
  return (known[field] ??= new TextWords(entry[field]));
}
