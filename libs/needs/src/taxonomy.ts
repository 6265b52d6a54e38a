import type { Need } from './reference.js';
import { NEEDS } from './reference.generated.js';

const BY_SLUG: ReadonlyMap<string, Need> = new Map(NEEDS.map((need) => [need.slug, need]));
const AREAS: readonly Need[] = NEEDS.filter((need) => need.level === 1);
const CHILDREN: ReadonlyMap<string, readonly Need[]> = new Map(
  AREAS.map((area) => [area.slug, NEEDS.filter((need) => need.parent === area.slug)]),
);

/** All 91 needs, each area followed by its own, in the order people read them. */
export function needs(): readonly Need[] {
  return NEEDS;
}

/** The eighteen areas, in the order people read them. */
export function needAreas(): readonly Need[] {
  return AREAS;
}

/** The need with this slug, or undefined. */
export function needBySlug(slug: string): Need | undefined {
  return BY_SLUG.get(slug);
}

/** Needs directly below an area; empty for a need of the second level and for an unknown slug. */
export function childrenOf(slug: string): readonly Need[] {
  return CHILDREN.get(slug) ?? [];
}

/** From the nearest ancestor upwards, without the need itself; empty for an area and for an unknown slug. */
export function ancestorsOf(slug: string): readonly Need[] {
  const parent = BY_SLUG.get(slug)?.parent;
  const above = parent === null || parent === undefined ? undefined : BY_SLUG.get(parent);
  return above === undefined ? [] : [above, ...ancestorsOf(above.slug)];
}
