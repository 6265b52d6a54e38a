import type { Span } from './found-spans.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML-safe text, or the part of it between two places, in which what was found stands in `<mark>`. Tags come out as text. */
export function markedText(text: string, found: readonly Span[], { start: from, end: to }: Span): string {
  let at = from;
  let marked = '';
  for (const { start, end } of found) {
    if (start < from || end > to) continue;
    marked += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return marked + escaped(text.slice(at, to));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
