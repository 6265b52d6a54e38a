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

/** Kilometres as the crow flies between the seats of two municipalities; null when a seat point is not known. */
export function distanceKm(a: string, b: string): number | null {
  const from = seatPoint(a);
  const to = seatPoint(b);
  if (from === null || to === null) return null;
  const halfLat = (to.lat - from.lat) / 2;
  const halfLon = (to.lon - from.lon) / 2;
  const haversine = Math.sin(halfLat) ** 2 + Math.cos(from.lat) * Math.cos(to.lat) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

function seatPoint(istatCode: string): { lat: number; lon: number } | null {
  const place = municipalityByCode(currentCode(istatCode) ?? '');
  if (place === undefined || place.latitude === null || place.longitude === null) return null;
  return { lat: (place.latitude * Math.PI) / 180, lon: (place.longitude * Math.PI) / 180 };
}
