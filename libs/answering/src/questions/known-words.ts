import { foldText } from '@vicino/domain';
import { needs, serviceTypes, stem, targetGroups, wordsOf } from '@vicino/needs';

/** Words of the taxonomies that are also how people are called. */
const ALSO_NAMES: ReadonlySet<string> = new Set(
  'libera libero marini marino paris primo romana rosa sala secondo vincenzo vita vitale'.split(' '),
);
/** Shorter stems stand for too much: "rossi" would be a "rosso", "luca" a "luce". */
const LEAST_LETTERS_FOR_STEMS = 6;
const WORD = /^\p{L}{2,30}$/u;

const TAXONOMY = [
  ...needs().flatMap(({ slug, label }) => [label, ...wordsOf(slug)]),
  ...[...serviceTypes(), ...targetGroups()].map(({ label }) => label),
];
const WORDS: ReadonlySet<string> = new Set(
  TAXONOMY.flatMap((phrase) => foldText(phrase).split(' ')).filter((word) => WORD.test(word) && !ALSO_NAMES.has(word)),
);
const BY_STEM: ReadonlyMap<string, string> = new Map(
  [...WORDS].filter((word) => word.length >= LEAST_LETTERS_FOR_STEMS).map((word) => [stem(word), word]),
);

/** The word of the taxonomies that a folded word is, or is a form of; null for every other word, names among them. */
export function knownWord(folded: string): string | null {
  if (ALSO_NAMES.has(folded)) return null;
  if (WORDS.has(folded)) return folded;
  return folded.length < LEAST_LETTERS_FOR_STEMS ? null : (BY_STEM.get(stem(folded)) ?? null);
}
