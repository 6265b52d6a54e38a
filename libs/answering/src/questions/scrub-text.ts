import { foldText } from '@vicino/domain';
import { isFunctionWord, STOP_WORDS } from '@vicino/needs';
import { knownWord } from './known-words.js';

/** What holds a digit, an at sign or an address may be a number, a tax code, an e-mail: nothing of it is looked at. */
const TELLING = /[\p{N}@]|:\/\/|www\./u;
/** How people ask, not what for. */
const SILENT: ReadonlySet<string> = new Set(STOP_WORDS);
const MOST_WORDS = 8;

/**
 * What may be kept of a question's words: those the taxonomies know, in their form, and nothing else. A name, a number or
 * an address cannot get through, since nothing of what was written does: only words that stand in the catalogue's own lists.
 * Null when no word with a meaning is left.
 */
export function scrubText(text: string): string | null {
  const words = text
    .split(/\s+/u)
    .filter((piece) => !TELLING.test(piece.normalize('NFKC')))
    .flatMap((piece) => foldText(piece).split(' '))
    .filter((word) => word !== '' && !SILENT.has(word) && !isFunctionWord(word))
    .flatMap((word) => knownWord(word) ?? []);
  const kept = [...new Set(words)].slice(0, MOST_WORDS);
  return kept.length === 0 ? null : kept.join(' ');
}
