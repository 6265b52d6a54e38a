import { foldText } from '@vicino/domain';
import { FOREIGN_WORDS, SYNONYM_GROUPS, WORDS_IT } from './words.generated.js';
import { needs } from './taxonomy.js';

/** Languages in which needs have words (ISO 639-1). */
export const WORD_LANGUAGES = ['it', 'en', 'fr', 'ro', 'es', 'sq', 'ar'] as const;
export type WordLanguage = (typeof WORD_LANGUAGES)[number];

/** Below this weight a phrase goes along with a need without naming it: fit for adding up evidence, not for finding by. */
const NAMES_THE_NEED = 6;

const isPlain = (phrase: string): boolean => !/[*+/{]/.test(phrase);

/** `parto=` asks for this form only; the word is "parto". */
const unmarked = (phrase: string): string => phrase.replace(/=/g, '');

/** Each word once, whatever its case; the first spelling is the one kept. */
function distinct(words: readonly string[]): readonly string[] {
  const byForm = new Map<string, string>();
  for (const word of words) if (!byForm.has(foldText(word))) byForm.set(foldText(word), word);
  return [...byForm.values()];
}

function italianWords(slug: string, synonyms: readonly string[]): readonly string[] {
  const phrases = WORDS_IT.filter((row) => row.need === slug && row.kind === 'ANY' && row.weight >= NAMES_THE_NEED);
  return distinct([
    ...synonyms,
    ...phrases
      .flatMap((row) => row.phrases)
      .filter(isPlain)
      .map(unmarked),
  ]);
}

type Vocabulary = ReadonlyMap<string, ReadonlyMap<WordLanguage, readonly string[]>>;
const VOCABULARY: Vocabulary = new Map(
  needs().map(({ slug, synonyms }) => [
    slug,
    new Map(
      WORD_LANGUAGES.map((language) => [
        language,
        language === 'it'
          ? italianWords(slug, synonyms)
          : distinct(
              FOREIGN_WORDS.filter((row) => row.need === slug && row.language === language)
                .flatMap((row) => row.phrases)
                .filter(isPlain),
            ),
      ]),
    ),
  ]),
);

/**
 * Words by which people look for a need, as written (acronyms keep their capitals): in one language, or in all, Italian
 * first. Without the label. Empty for an unknown slug.
 */
export function wordsOf(slug: string, language?: WordLanguage): readonly string[] {
  const byLanguage = VOCABULARY.get(slug);
  if (byLanguage === undefined) return [];
  return language === undefined ? distinct([...byLanguage.values()].flat()) : (byLanguage.get(language) ?? []);
}

/**
 * Words that mean the same to somebody who searches, in the form search engines take: each word, in lower case, with its
 * equals. A word of several groups (ADI: assegno di inclusione, assistenza domiciliare integrata) has the equals of all.
 */
export function synonyms(): Record<string, string[]> {
  const equals = new Map<string, Set<string>>();
  for (const group of SYNONYM_GROUPS) {
    const words = group.map((word) => word.toLowerCase());
    for (const word of words) {
      const known = equals.get(word) ?? new Set<string>();
      for (const other of words) if (other !== word) known.add(other);
      equals.set(word, known);
    }
  }
  return Object.fromEntries([...equals].map(([word, others]) => [word, [...others].sort()]));
}
