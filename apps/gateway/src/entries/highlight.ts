import { MARK_END, MARK_START } from '@vicino/contracts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML-safe text in which the words found stand in `<mark>`. A provider's own tags come out as text. */
export function markedHtml(snippet: string): string {
  return snippet
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(MARK_START, '<mark>')
    .replaceAll(MARK_END, '</mark>');
}
