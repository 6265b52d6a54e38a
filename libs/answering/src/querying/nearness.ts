import { municipalityByCode, neighbours } from '@vicino/territory';
import type { SearchPlan } from './search-plan.js';

/** Each takes its time with every question; the nearest neighbours are where one goes when there is nothing in one's own town. */
const MOST_NEIGHBOURS = 6;

/** By municipality: each is worked out once. */
const known = new Map<string, readonly string[]>();

/**
 * By which seats results that are equal otherwise are ordered, the nearest first: those in the municipality where somebody lives, those in its
 * nearest neighbours, those anywhere the same managing body answers for. Keys of `SearchDocument.seats`; none where nobody
 * says where they live, or lives in one of several, or where that is no municipality of the territory. Exact over all pages, since
 * the engine orders by them, as it does not by distance.
 */
export function nearestSeats({ residence }: Pick<SearchPlan, 'residence'>): readonly string[] {
  const [home, ...others] = residence ?? [];
  if (home === undefined || others.length > 0) return [];
  const municipality = municipalityByCode(home);
  if (municipality === undefined) return [];
  const before = known.get(home);
  if (before !== undefined) return before;
  const { managingBody } = municipality;
  const body = managingBody === null ? [] : [managingBody];
  const seats = [municipality.istatCode, ...neighbours(home).slice(0, MOST_NEIGHBOURS), ...body];
  known.set(home, seats);
  return seats;
}
