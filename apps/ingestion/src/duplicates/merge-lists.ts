import type { Contact, Location, NeedAssignment, Visibility } from '@vicino/domain';
import { sameDoor } from './compare-place.js';
import { doorOf } from './door.js';

export function union<Item>(kept: readonly Item[], other: readonly Item[]): readonly Item[] {
  return [...new Set([...kept, ...other])];
}

/** One assignment a need; what a provider states wins over what was read from words. */
export function mergedNeeds(
  kept: readonly NeedAssignment[],
  other: readonly NeedAssignment[],
): readonly NeedAssignment[] {
  const bySlug = new Map<string, NeedAssignment>();
  for (const need of [...kept, ...other]) {
    const known = bySlug.get(need.slug);
    if (known === undefined || (known.origin === 'DERIVED' && need.origin === 'STATED')) bySlug.set(need.slug, need);
  }
  return [...bySlug.values()];
}

export function mergedContacts(kept: readonly Contact[], other: readonly Contact[]): readonly Contact[] {
  const known = new Set(kept.map(({ kind, value }) => `${kind} ${value}`));
  return [...kept, ...other.filter(({ kind, value }) => !known.has(`${kind} ${value}`))];
}

const STRICTNESS: Readonly<Record<Visibility, number>> = { PUBLIC: 0, MUNICIPALITY_ONLY: 1, PROFESSIONAL: 2 };

/**
 * Places of both: one that only names the municipality gives way to a door there. The strictest visibility of either holds
 * for all of them: a merge never shows a place that one of the two guards.
 */
export function mergedLocations(kept: readonly Location[], other: readonly Location[]): readonly Location[] {
  const all = [...kept];
  for (const location of other) {
    const at = all.findIndex((one) => samePlace(one, location));
    const known = all[at];
    if (known === undefined) all.push(location);
    else if (known.address === null && location.address !== null) all[at] = location;
  }
  const [strictest] = [...kept, ...other].toSorted((a, b) => STRICTNESS[b.visibility] - STRICTNESS[a.visibility]);
  return strictest === undefined ? all : all.map((location) => ({ ...location, visibility: strictest.visibility }));
}

function samePlace(left: Location, right: Location): boolean {
  if (left.istatCode !== right.istatCode) return false;
  return left.address === null || right.address === null || sameDoor(doorOf(left), doorOf(right));
}
