import { municipalityByCode } from '@vicino/territory';
import type { Reason } from './comparison.js';
import { spelling } from './compare-words.js';
import type { Door } from './door.js';
import type { Fingerprint } from './fingerprint.js';

const NEAR_METRES = 150;
const FAR_METRES = 1500;

/** The town: by location first, then by the names. One name in two towns is two services. */
export function compareMunicipality(left: Fingerprint, right: Fingerprint): Reason | null {
  const located = overlap(left.municipalities, right.municipalities);
  const named = overlap(left.name.places, right.name.places);
  if (located === 'APART' || named === 'APART') {
    const [first, second] =
      located === 'APART' ? [left.municipalities, right.municipalities] : [left.name.places, right.name.places];
    return {
      field: 'municipality',
      agreement: 0,
      weight: -6,
      text: `Comuni diversi: ${namesOf(first)} e ${namesOf(second)}.`,
      limit: 'DIFFERENT',
    };
  }
  if (located === 'SHARED') {
    const shared = left.municipalities.filter((code) => right.municipalities.includes(code));
    return { field: 'municipality', agreement: 1, weight: 1.5, text: `Stesso comune: ${namesOf(shared)}.` };
  }
  if (left.municipalities.length === 0 && right.municipalities.length === 0) return null;
  return {
    field: 'municipality',
    agreement: 0.5,
    weight: -0.5,
    text: 'Solo uno dei due ha un comune in cui si va.',
    limit: 'UNSURE',
  };
}

/** Whether both have a town to go to, and not one in common: then they are two services, whatever else they share. */
export function areInDifferentTowns(left: Fingerprint, right: Fingerprint): boolean {
  return overlap(left.municipalities, right.municipalities) === 'APART';
}

/** The door: street and number as two bodies would write them, or the distance between two known points. */
export function compareAddress(left: Fingerprint, right: Fingerprint): Reason | null {
  // One guarded place hides both addresses: they may well be the same.
  const isShown = left.isPublic && right.isPublic;
  const reasons = left.doors
    .flatMap((door) => right.doors.map((other) => compareDoors(door, other, isShown)))
    .filter((reason) => reason !== null)
    .toSorted((first, second) => second.weight - first.weight);
  return reasons[0] ?? null;
}

function compareDoors(left: Door, right: Door, isShown: boolean): Reason | null {
  const metres = left.point === null || right.point === null ? null : distanceInMetres(left.point, right.point);
  const streets = left.street.length === 0 || right.street.length === 0 ? null : sameStreet(left.street, right.street);
  const written = isShown ? `${left.address ?? '–'} / ${right.address ?? '–'}` : 'riservato';
  if (streets === null && metres === null) return null;
  if (streets === true && (left.number === null || right.number === null)) {
    return { field: 'address', agreement: 0.8, weight: 1.2, text: `Stessa via (${written}).` };
  }
  if (streets === true && numberRoot(left.number) === numberRoot(right.number)) {
    return { field: 'address', agreement: 1, weight: 2, text: `Stesso indirizzo (${written}).` };
  }
  if (metres !== null && metres <= NEAR_METRES) {
    return {
      field: 'address',
      agreement: 0.8,
      weight: 1.2,
      text: `A meno di ${String(NEAR_METRES)} metri (${written}).`,
    };
  }
  if (streets === null && (metres ?? 0) < FAR_METRES) return null;
  return {
    field: 'address',
    agreement: 0,
    weight: -1.5,
    text: `Indirizzi diversi (${written}).`,
    limit: 'UNSURE',
  };
}

/** Whether two doors of one municipality are one, written in two ways; a number only one of them has does not part them. */
export function sameDoor(left: Door, right: Door): boolean {
  const sameNumber =
    left.number === null || right.number === null || numberRoot(left.number) === numberRoot(right.number);
  return sameNumber && sameStreet(left.street, right.street);
}

/** Words of the shorter all in the longer, spellings allowed: "Marconi" and "Guglielmo Marconi". */
function sameStreet(left: readonly string[], right: readonly string[]): boolean {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.every((word) => longer.some((other) => word === other || spelling(word, other)));
}

/** "10/D", "10 d" and "10" are one door as far as two lists go. */
function numberRoot(number: string | null): string {
  return number?.replace(/\D.*$/, '') ?? '';
}

function overlap(left: readonly string[], right: readonly string[]): 'SHARED' | 'APART' | 'UNKNOWN' {
  if (left.length === 0 || right.length === 0) return 'UNKNOWN';
  return left.some((code) => right.includes(code)) ? 'SHARED' : 'APART';
}

function namesOf(codes: readonly string[]): string {
  return codes.map((code) => municipalityByCode(code)?.name ?? code).join(', ');
}

const EARTH_RADIUS_METRES = 6_371_000;

function distanceInMetres(left: NonNullable<Door['point']>, right: NonNullable<Door['point']>): number {
  const radians = Math.PI / 180;
  const east =
    (right.longitude - left.longitude) * radians * Math.cos(((left.latitude + right.latitude) / 2) * radians);
  const north = (right.latitude - left.latitude) * radians;
  return EARTH_RADIUS_METRES * Math.hypot(east, north);
}
