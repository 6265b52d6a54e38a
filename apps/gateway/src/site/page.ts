const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * The page with another title and description, for an address of its own: what a browser tab, a bookmark,
 * a search engine and a message preview show.
 * @param html The built page; must hold one `<title>`.
 */
export function withTitle(html: string, title: string, description: string | null): string {
  const titled = html.replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`);
  if (description === null) return titled;
  const content = `$1${escapeHtml(description).replaceAll('$', '$$$$')}$2`;
  return titled.replace(/(<meta\s+name="description"\s+content=")[^"]*(")/, content);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
