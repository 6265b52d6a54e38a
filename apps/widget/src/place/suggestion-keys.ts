import { foldName } from '../content/fold-name.js';

/** The suggestion a key leads to from the active one (-1: none); null when the key is not for the list. */
export function activeAfter(key: string, active: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % length;
    case 'ArrowUp':
      return active <= 0 ? length - 1 : active - 1;
    default:
      return null;
  }
}

/** The suggestion that what was typed can only mean: the one with that very name, or the only one. */
export function onlyAnswer<S extends { readonly name: string; readonly matchedName: string | null }>(
  text: string,
  suggestions: readonly S[],
): S | null {
  const typed = foldName(text);
  const same = suggestions.filter((one) => [one.name, one.matchedName ?? ''].some((name) => foldName(name) === typed));
  const [only, ...others] = same.length > 0 ? same : suggestions;
  return only !== undefined && others.length === 0 ? only : null;
}
