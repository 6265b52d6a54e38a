import { type Answer, certain } from '../answer.js';
import { saysNothing } from './placeholder.js';

export interface Point {
  /** WGS84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

interface Bounds {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** Piedmont and Aosta with a margin: for a place of the area, what lies outside is a slip. */
const PIEDMONT: Bounds = { south: 43.9, north: 46.6, west: 6.5, east: 9.4 };
/** For a place whose municipality is none of ours, as in a list of the whole country. */
const ITALY: Bounds = { south: 35.2, north: 47.2, west: 6.5, east: 18.7 };

/**
 * The point two numbers or texts name ("45,304955" too), or null. Exchanged, incomplete or far-off values are
 * `COORDINATES_INVALID`; 0, 0 means "none" in many files and is taken so.
 * @param ofTheArea whether the place is known to be in a municipality of the area
 */
export function pointOf(latitude: string, longitude: string, ofTheArea = true): Answer<Point | null> {
  const bounds = ofTheArea ? PIEDMONT : ITALY;
  if (saysNothing(latitude) && saysNothing(longitude)) return certain(null);
  const point = { latitude: degrees(latitude), longitude: degrees(longitude) };
  if (point.latitude === 0 && point.longitude === 0) return certain(null);
  if (isInside(point, bounds)) return certain(point);
  const exchanged = isInside({ latitude: point.longitude, longitude: point.latitude }, bounds);
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

function isInside({ latitude, longitude }: Point, { south, north, west, east }: Bounds): boolean {
  return latitude > south && latitude < north && longitude > west && longitude < east;
}
