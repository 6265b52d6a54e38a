import { likenessOf } from './likely-needs.js';
import { ancestorsOf, needBySlug, needs } from './taxonomy.js';
import { tokensOf } from './text-tokens.js';

/** What a need of the same area is closer by than one of another, in the unit of likeness: about one telling word. */
const SAME_AREA = 3;
/** What helps next best is closer by, the first of it; each after it by one less, and so that of each need meant after the first. */
const NEXT_BEST = 8;
/** Of the closest one's closeness, what is only like the words must have. */
const LEAST_SHARE = 0.4;
const MOST_LIKE = 5;
/** The engine orders by each of them. */
const MOST = 12;

/**
 * What to look for when nothing serves what is meant: what helps next best (`Need.next`), and other needs the words are like, above
 * all of the same areas; the closest first. Pure; empty where nothing is meant.
 * @param meant slugs
 */
export function needsBeside(text: string, meant: readonly string[]): readonly string[] {
  if (meant.length === 0) return [];
  const like = new Map(likenessOf(tokensOf(text, false)).needs.map(({ slug, score }) => [slug, score]));
  const next = nextBest(meant);
  const areas = new Set(meant.flatMap(areaOf));
  const others = new Map(
    needs()
      .filter(({ slug }) => !meant.includes(slug) && !next.has(slug))
      .map(({ slug }) => [
        slug,
        (like.get(slug) ?? 0) + (areaOf(slug).some((area) => areas.has(area)) ? SAME_AREA : 0),
      ]),
  );
  const least = LEAST_SHARE * Math.max(...others.values());
  const likely = falling(others).filter(([, close]) => close >= Math.max(least, SAME_AREA));
  const helping = [...next].map(([slug, close]) => [slug, close + (like.get(slug) ?? 0)] as const);
  return falling(new Map([...helping, ...likely.slice(0, MOST_LIKE)]))
    .slice(0, MOST)
    .map(([slug]) => slug);
}

/** How close what helps next best is to what is meant, by slug. */
function nextBest(meant: readonly string[]): ReadonlyMap<string, number> {
  const closeness = new Map<string, number>();
  meant.forEach((need, before) =>
    needBySlug(need)?.next.forEach((slug, place) => {
      if (meant.includes(slug)) return;
      closeness.set(slug, Math.max(closeness.get(slug) ?? 0, NEXT_BEST - before - place));
    }),
  );
  return closeness;
}

/** The closest first. */
function falling(closeness: ReadonlyMap<string, number>): (readonly [slug: string, close: number])[] {
  return [...closeness].sort(([, one], [, other]) => other - one);
}

/** An area is its own. */
function areaOf(slug: string): readonly string[] {
  const areas = ancestorsOf(slug).map((area) => area.slug);
  return areas.length > 0 || needBySlug(slug) === undefined ? areas : [slug];
}
