import { type Answer, certain } from '../answer.js';

export interface Point {
  /** WGS84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Piedmont and Aosta with a margin: what lies outside is a slip, not a place of this catalogue. */
const BOUNDS = { south: 43.9, north: 46.6, west: 6.5, east: 9.4 };

/**
 * The point two numbers or texts name ("45,304955" too), or null. Exchanged, incomplete or far-off values are
 * `COORDINATES_INVALID`; 0, 0 means "none" in many files and is taken so.
 */
export function pointOf(latitude: string, longitude: string): Answer<Point | null> {
  if (latitude.trim() === '' && longitude.trim() === '') return certain(null);
  const point = { latitude: degrees(latitude), longitude: degrees(longitude) };
  if (point.latitude === 0 && point.longitude === 0) return certain(null);
  if (isInside(point)) return certain(point);
  const exchanged = isInside({ latitude: point.longitude, longitude: point.latitude });
  return certain(null, {
    code: 'COORDINATES_INVALID',
    severity: 'WARNING',
    value: `${latitude}, ${longitude}`,
    suggestion: exchanged
      ? 'Latitudine e longitudine sembrano scambiate.'
      : 'Scrivere gradi decimali WGS84, per esempio 45.467379 e 7.874797.',
  });
}

function degrees(text: string): number {
  const clean = text.trim().replace(',', '.');
  return /^-?\d{1,3}(?:\.\d+)?$/u.test(clean) ? Number(clean) : NaN;
}

function isInside({ latitude, longitude }: Point): boolean {
  return latitude > BOUNDS.south && latitude < BOUNDS.north && longitude > BOUNDS.west && longitude < BOUNDS.east;
}
