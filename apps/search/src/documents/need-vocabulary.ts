import { ancestorsOf, needBySlug, needs, wordsOf } from '@vicino/needs';

/** Gathered once: gathering them for every document was four fifths of the time a document takes. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(needs().map(({ slug }) => [slug, wordsOf(slug)]));

/** What a document carries for the needs of its entry. */
export interface NeedVocabulary {
  readonly slugs: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
}

/**
 * Slugs with their parents, labels, and the words people use for them.
 * Words of a parent stay out where a child is known: "soldi" should not bring every kind of money matter to the top.
 * A slug the taxonomy does not know is kept as a filter value and says nothing.
 */
export function needVocabulary(slugs: readonly string[]): NeedVocabulary {
  const withParents = new Set<string>();
  for (const slug of slugs) {
    withParents.add(slug);
    for (const parent of ancestorsOf(slug)) withParents.add(parent.slug);
  }
  const known = slugs.flatMap((slug) => needBySlug(slug) ?? []);
  return {
    slugs: [...withParents],
    labels: [...new Set(known.map((need) => need.label))],
    words: [...new Set(known.flatMap((need) => WORDS.get(need.slug) ?? []))],
  };
}
