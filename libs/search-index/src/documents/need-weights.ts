import { ancestorsOf } from '@vicino/needs';

/** How much an entry is about a need: the first it names, one it names, the area above one it names. */
const FIRST = 3;
const NAMED = 2;
const ABOVE = 1;

/** Weight of each need of an entry and of the areas above them. The order of the slugs is the entry's own. */
export function needWeights(slugs: readonly string[]): Record<string, number> {
  const above = slugs.flatMap((slug) => ancestorsOf(slug).map((area) => [area.slug, ABOVE] as const));
  const named = slugs.map((slug, index) => [slug, index === 0 ? FIRST : NAMED] as const);
  return Object.fromEntries([...above, ...named]);
}
