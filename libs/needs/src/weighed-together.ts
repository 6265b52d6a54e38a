import { ORIENTATION, type DerivedNeed } from './choose-needs.js';
import type { ResemblingNeed } from './resemblance.js';
import { ancestorsOf, needBySlug } from './taxonomy.js';

/**
 * Likeness below which nothing is understood by it alone. Of seventy questions about other things (a plumber, a pizzeria, the seaside)
 * phrases know nothing of 44, and seven of those reach it, by what is near a need (a ski run, an allergy, a ticket for a flight); of the
 * 436 in data/sayings-told.csv that no phrase knows, 285 do.
 */
const LEAST_LIKENESS = 7.5;
/** Likeness that says as much as the best phrase. */
const FULL_LIKENESS = 10;
/** A phrase that names the need itself: a lesser one, alone, is a hint and no more than that beside likeness. */
const FULL_PHRASE = 6;
/** Of what weighs most; what is only like the question and weighs less is not meant. */
const LEAST_SHARE = 0.5;
const MOST = 4;

/**
 * What is meant, by the phrases that were found and by what the whole question is like, each as a share of its best, where that says enough. Phrases are
 * exact but do not know every way to say a thing; likeness knows many, and errs. Where both speak of one need, it is meant.
 * @param wordsFor the words of the question that are like what is said of a need
 */
export function weighedTogether(
  read: readonly DerivedNeed[],
  like: readonly ResemblingNeed[],
  wordsFor: (slug: string) => string,
): readonly DerivedNeed[] {
  const best = read[0]?.score ?? 0;
  const fullPhrase = Math.max(best, FULL_PHRASE);
  const likest = like[0]?.score ?? 0;
  if (best === 0 && likest < LEAST_LIKENESS) return [];
  const weights = new Map<string, DerivedNeed>(
    read.map((need) => [need.slug, { ...need, score: need.score / fullPhrase }]),
  );
  for (const { slug, score } of like) {
    const before = weights.get(slug);
    const weight = score / Math.max(likest, FULL_LIKENESS);
    if (before !== undefined) weights.set(slug, { ...before, score: before.score + weight });
    else if (score >= LEAST_LIKENESS) weights.set(slug, { slug, score: weight, evidence: [wordsFor(slug)] });
  }
  const falling = [...weights.values()].sort(
    (one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1),
  );
  const isRead = (slug: string): boolean => read.some((need) => need.slug === slug);
  const meant = falling.filter(({ slug, score }) => isRead(slug) || score >= LEAST_SHARE * (falling[0]?.score ?? 0));
  return meant.filter((need) => isNarrow(need, meant)).slice(0, MOST);
}

/** An area gives way to its own needs, and to any that weighs more; but not the one that is offered as such. */
function isNarrow(need: DerivedNeed, meant: readonly DerivedNeed[]): boolean {
  if (needBySlug(need.slug)?.level !== 1 || need.slug === ORIENTATION) return true;
  return meant.every(
    ({ slug, score }) =>
      needBySlug(slug)?.level === 1 ||
      (score <= need.score && !ancestorsOf(slug).some((area) => area.slug === need.slug)),
  );
}
