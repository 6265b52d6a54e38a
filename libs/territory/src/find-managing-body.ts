import { foldText } from '@vicino/domain';
import { matchManagingBody } from './match-managing-body.js';

/** "C.I.S.S.-A.C. di Caluso" is seven words at most. */
const LONGEST_NAME_IN_WORDS = 9;
/** Shorter names ("CIS") are met inside other words' acronyms. */
const SHORTEST_NAME = 3;

/**
 * Id of the one managing body a longer text names ("26 comuni montani del CISS 38"); null when it names none, or several.
 * An acronym that several bodies share counts for nothing here.
 */
export function findManagingBodyInText(text: string): string | null {
  const words = foldText(text.replace(/(?<=\p{L})\.(?=\p{L})/gu, '')).split(' ');
  const found = new Set<string>();
  let from = 0;
  while (from < words.length) {
    const length = longestNameAt(words, from, found);
    from += Math.max(1, length);
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

function longestNameAt(words: readonly string[], from: number, found: Set<string>): number {
  if (words[from] === 'in' && words[from + 1] === 'rete') return 0;
  for (let length = Math.min(LONGEST_NAME_IN_WORDS, words.length - from); length > 0; length -= 1) {
    const name = words.slice(from, from + length).join(' ');
    const match = name.length >= SHORTEST_NAME ? matchManagingBody(name) : null;
    const isNumbered = /^\d+$/u.test(words[from + length] ?? '') && !/^\d+$/u.test(words[from + length - 1] ?? '');
    if (match?.kind === 'CERTAIN' && !isNumbered) {
      found.add(match.id);
      return length;
    }
  }
  return 0;
}
