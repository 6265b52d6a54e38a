import { needsLike } from './likely-needs.js';
import { ancestorsOf, needBySlug, needs } from './taxonomy.js';
import { tokensOf } from './text-tokens.js';

/** What a need of the same area is closer by than one of another, in the unit of likeness: about one telling word. */
const SAME_AREA = 3;
/** Of the closest one's closeness. */
const LEAST_SHARE = 0.4;
const MOST = 5;

/**
 * What to look for when nothing serves what is meant: other needs the words are like, above all of the same areas, the closest
 * first. Pure; empty where nothing is meant.
 * @param meant slugs
 */
export function needsBeside(text: string, meant: readonly string[]): readonly string[] {
  if (meant.length === 0) return [];
  const areas = new Set(meant.flatMap(areaOf));
  const closeness = new Map(needsLike(tokensOf(text, false)).map(({ slug, score }) => [slug, score]));
  for (const { slug } of needs())
    if (areaOf(slug).some((area) => areas.has(area))) closeness.set(slug, (closeness.get(slug) ?? 0) + SAME_AREA);
  const falling = [...closeness].filter(([slug]) => !meant.includes(slug)).sort(([, one], [, other]) => other - one);
  const least = LEAST_SHARE * (falling[0]?.[1] ?? 0);
  return falling
    .filter(([, close]) => close >= least)
    .slice(0, MOST)
    .map(([slug]) => slug);
}

/** An area is its own. */
function areaOf(slug: string): readonly string[] {
  const areas = ancestorsOf(slug).map((area) => area.slug);
  return areas.length > 0 || needBySlug(slug) === undefined ? areas : [slug];
}
