import { ancestorsOf, needBySlug } from '@vicino/needs';

/** What a document carries for the needs of its entry. */
export interface NeedVocabulary {
  readonly slugs: readonly string[];
  readonly labels: readonly string[];
}

/**
 * Slugs with their parents, and labels. The words people use for needs are not among them: they are understood before the
 * engine is asked, and in the index they made it slower and no better (decision 0008).
 * A slug the taxonomy does not know is kept as a filter value and says nothing.
 */
export function needVocabulary(slugs: readonly string[]): NeedVocabulary {
  const withParents = new Set<string>();
  for (const slug of slugs) {
    withParents.add(slug);
    for (const parent of ancestorsOf(slug)) withParents.add(parent.slug);
  }
  const known = slugs.flatMap((slug) => needBySlug(slug) ?? []);
  return { slugs: [...withParents], labels: [...new Set(known.map((need) => need.label))] };
}
