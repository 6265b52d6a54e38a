import { STOP_WORDS } from '@vicino/needs';
import { matchManagingBody } from '@vicino/territory';
import { dottedAcronyms } from '@vicino/search-index';

const SILENT: ReadonlySet<string> = new Set(STOP_WORDS);
/** More are a story, of which the first words tell the most. */
const MOST_WORDS = 16;

/** The words of a text that are worth looking for, letters and digits only; acronyms also without their full stops. */
export function wordsOfQuestion(text: string): readonly string[] {
  const written = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const all = [...dottedAcronyms(text), ...written].map((word) => word.toLowerCase());
  return [...new Set(all)].filter((word) => !SILENT.has(word)).slice(0, MOST_WORDS);
}

/** Whether the last word may go on: nothing stands after it. */
export function isUnfinished(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text) && !SILENT.has(/[\p{L}\p{N}]+$/u.exec(text.toLowerCase())?.[0] ?? '');
}

/** The managing bodies that a word of the question may name, each with the word. */
export function bodiesNamed(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.flatMap((word) => {
    const match = matchManagingBody(word);
    if (match.kind === 'UNKNOWN') return [];
    return (match.kind === 'CERTAIN' ? [match.id] : match.candidates).map((id) => [word, id] as const);
  });
}
