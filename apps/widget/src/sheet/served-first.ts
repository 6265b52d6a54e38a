/** The municipalities by name, the reader's own first. */
export function servedFirst<M extends { readonly istatCode: string; readonly name: string }>(
  municipalities: readonly M[],
  home: string | null,
): readonly M[] {
  const rank = (one: M): number => (one.istatCode === home ? 0 : 1);
  return [...municipalities].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'it'));
}
