import { foldText } from '@vicino/domain';
import { isFunctionWord, stem } from './stem.js';
import { needs } from './taxonomy.js';
import { COMMON_WORDS, FOREIGN_WORDS, WORD_CLASSES, WORDS_IT } from './words.generated.js';

/** Words written out in phrases; beginnings (`accompagn*`) apart. */
const written = (phrases: readonly string[]): readonly string[] =>
  phrases.flatMap((phrase) =>
    phrase
      .replace(/\{\w+\}|\S*\*/g, (part) => part.replace(/\{\w+\}|[^/\s]*\*/g, ''))
      .split(/[\s/+]+/)
      .flatMap((word) => foldText(word).split(' ')),
  );

const ITALIAN = [
  ...WORDS_IT.flatMap((row) => row.phrases),
  ...needs().flatMap((need) => [need.label, ...need.synonyms]),
  ...WORD_CLASSES.flatMap((row) => row.words),
];

/** Words of four letters or less have too many neighbours to be told from their misspellings. */
const SHORTEST = 5;

/** Italian words that lead to needs, with how many phrases use each, folded: what a misspelt word may have been meant as. */
export const NEED_WORDS: ReadonlyMap<string, number> = written(ITALIAN).reduce((counts, word) => {
  if (word.length >= SHORTEST && !isFunctionWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}, new Map<string, number>());

/** Beginnings that lead to needs, folded, without the shortest, which begin too much. */
export const NEED_BEGINNINGS: readonly string[] = [
  ...new Set(
    ITALIAN.flatMap((phrase) => phrase.match(/[^\s/{}+]+\*/g) ?? [])
      .map(foldText)
      .filter((beginning) => beginning.length >= SHORTEST),
  ),
];

const FORMS: ReadonlySet<string> = new Set([...written(ITALIAN), ...COMMON_WORDS.map(foldText)]);
const STEMS: ReadonlySet<string> = new Set([...FORMS].map(stem));
const FOREIGN_FORMS: ReadonlySet<string> = new Set(FOREIGN_WORDS.flatMap((row) => written(row.phrases)));
const beginningsByStart = new Map<string, string[]>();
for (const beginning of NEED_BEGINNINGS) {
  const start = beginning.slice(0, SHORTEST - 1);
  beginningsByStart.set(start, [...(beginningsByStart.get(start) ?? []), beginning]);
}

/** Whether a folded word is one of these very words, in this very form. */
export function isWrittenWord(folded: string): boolean {
  return FORMS.has(folded) || isFunctionWord(folded);
}

/** Whether a folded word is one of these words in any number or gender. */
export function isFormOfKnown(folded: string): boolean {
  return isWrittenWord(folded) || STEMS.has(stem(folded));
}

/** Whether a folded word is Italian as far as is known here: a word of the needs, a common one, or what begins like one. */
export function isItalianWord(folded: string): boolean {
  return (
    isFormOfKnown(folded) ||
    (beginningsByStart.get(folded.slice(0, SHORTEST - 1))?.some((beginning) => folded.startsWith(beginning)) ?? false)
  );
}

/** Whether a folded word is known in any language of the data. */
export function isKnownWord(folded: string): boolean {
  return isFormOfKnown(folded) || FOREIGN_FORMS.has(folded);
}
