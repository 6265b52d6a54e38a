/** A run of text, found by the search or not. */
export interface SnippetRun {
  readonly text: string;
  readonly found: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

/**
 * Reads a snippet of the catalogue: escaped text with `<mark>…</mark>` around the words found.
 * Gives plain runs, to be put on the page as text; any other tag stays text.
 */
export function readSnippet(snippet: string): readonly SnippetRun[] {
  return snippet
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => ({ text: unescape(part), found: index % 2 === 1 }))
    .filter((run) => run.text !== '');
}

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}
