import { NEIGHBOURS } from './neighbours.generated.js';
import { currentCode, municipalityByCode } from './municipalities.js';

const byCode = new Map(NEIGHBOURS.map((row) => [row.istatCode, row.neighbours]));
const EARTH_RADIUS_KM = 6371;

/**
 * Codes of the places of the area that share a border, nearest seat first; of Rivodora, those its comune borders on.
 * From the unsimplified borders: 476 pairs. Twelve more pairs meet in a single point and are no neighbours.
 */
export function neighbours(istatCode: string): readonly string[] {
  const code = currentCode(istatCode);
  if (code === undefined) return [];
  const distance = (other: string): number => distanceKm(code, other) ?? Number.POSITIVE_INFINITY;
  return (byCode.get(code) ?? []).toSorted((a, b) => distance(a) - distance(b) || a.localeCompare(b));
}

/** WGS84 degrees. */
interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kilometres as the crow flies between two points (haversine). */
export function kilometresBetween(a: Degrees, b: Degrees): number {
  const from = { lat: radians(a.latitude), lon: radians(a.longitude) };
  const to = { lat: radians(b.latitude), lon: radians(b.longitude) };
  const halfLat = (to.lat - from.lat) / 2;
  const halfLon = (to.lon - from.lon) / 2;
  const haversine = Math.sin(halfLat) ** 2 + Math.cos(from.lat) * Math.cos(to.lat) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

/** Kilometres as the crow flies between the seats of two municipalities; null when a seat point is not known. */
export function distanceKm(a: string, b: string): number | null {
  const from = seatPoint(a);
  const to = seatPoint(b);
  return from === null || to === null ? null : kilometresBetween(from, to);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function seatPoint(istatCode: string): Degrees | null {
  const place = municipalityByCode(currentCode(istatCode) ?? '');
  if (place === undefined || place.latitude === null || place.longitude === null) return null;
  return { latitude: place.latitude, longitude: place.longitude };
}
