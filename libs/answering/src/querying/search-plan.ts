import { understoodKey, type Point, type SearchOrder, type SearchQuery, type Understood } from '@vicino/contracts';
import { municipalityByCode } from '@vicino/territory';
import { understand, type Understanding } from '../understanding/understand.js';

/** What is to be asked, with everything decided that does not need the engine. */
export interface SearchPlan {
  readonly query: SearchQuery;
  readonly understoodAs: readonly Understood[];
  /** Words to search by. */
  readonly text: string;
  /** Slugs of the needs understood: what serves one of them comes before what only has the words. */
  readonly meant: readonly string[];
  /** Slugs by whose weight the results are ordered, the first first. */
  readonly orderNeeds: readonly string[];
  /** ISTAT codes, one of which the service area must contain; null for anywhere. */
  readonly residence: readonly string[] | null;
  /** Opening hours, as the index writes them, of which one must hold; null when it does not matter who is open. */
  readonly openHours: readonly string[] | null;
  readonly near: Point | null;
  readonly order: SearchOrder;
}

/**
 * Decides what of the understanding applies: the person's own choices go before it, and what was taken back stays out.
 * Without needs the words themselves are searched.
 */
export function planSearch(query: SearchQuery, openHours: readonly string[] | null = null): SearchPlan {
  const nothing: Understanding = { needs: [], place: null, maybe: [], text: query.text };
  const understanding = query.understand && query.text.trim() !== '' ? understand(query.text) : nothing;
  const place = understoodPlace(query, understanding);
  const needs = understanding.needs.map((need): Understood => {
    const key = understoodKey('NEED', need.slug);
    const words = need.evidence.join(', ');
    const applied = !query.notMeant.includes(key);
    return { kind: 'NEED', value: need.slug, label: null, words, applied, doubtful: false, key };
  });
  const meant = needs.filter(({ applied }) => applied).map(({ value }) => value);
  const placeTakenBack = place !== null && query.notMeant.includes(place.key);
  const isNear = place !== null && place.applied && place.kind === 'NEAR';
  const near = query.near ?? (isNear ? seatOf(place.value) : null);
  return {
    query,
    understoodAs: [...needs, ...(place === null ? [] : [place]), ...doubtfulPlaces(query, understanding)],
    text: placeTakenBack ? query.text : understanding.text,
    meant,
    orderNeeds: [...new Set([...meant, ...query.needs])],
    residence: residenceOf(query, understanding, place),
    openHours,
    near,
    order: query.order === 'RELEVANCE' && isNear && meant.length > 0 ? 'DISTANCE' : query.order,
  };
}

/**
 * A place in the words is where the person lives, unless they chose where they live: then, or when they say "near", it
 * is where they would go, and the closest comes first.
 */
function understoodPlace(query: SearchQuery, { place, text }: Understanding): Understood | null {
  if (place === null) return null;
  const elsewhere = query.municipality !== null && !place.municipalities.includes(query.municipality);
  const kind = place.kind === 'MUNICIPALITY' && elsewhere ? 'NEAR' : place.kind;
  const key = understoodKey(kind, place.value);
  const useless = kind === 'AREA' && query.municipality !== null;
  const chosen = kind === 'NEAR' && query.near !== null;
  const words = query.text.slice(place.start, place.end).trim();
  const applied = !query.notMeant.includes(key) && !useless && !chosen && (text !== query.text || words === query.text);
  return { kind, value: place.value, label: place.label, words, applied, doubtful: false, key };
}

/** What is left to the person to say, unless they have: they live in one of them, or did not mean it. */
function doubtfulPlaces(query: SearchQuery, { maybe }: Understanding): readonly Understood[] {
  if (maybe.some(({ value }) => value === query.municipality)) return [];
  return maybe.flatMap((place): Understood[] => {
    const key = understoodKey('MUNICIPALITY', place.value);
    if (query.notMeant.includes(key)) return [];
    return [{ kind: 'MUNICIPALITY', label: null, ...place, applied: false, doubtful: true, key }];
  });
}

function residenceOf(query: SearchQuery, { place }: Understanding, read: Understood | null): readonly string[] | null {
  if (query.municipality !== null) return [query.municipality];
  return place !== null && read?.applied === true && read.kind !== 'NEAR' ? place.municipalities : null;
}

function seatOf(istatCode: string): Point | null {
  const { latitude, longitude } = municipalityByCode(istatCode) ?? { latitude: null, longitude: null };
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
