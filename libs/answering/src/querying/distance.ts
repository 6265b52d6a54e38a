import type { Point } from '@vicino/contracts';
import { kilometresBetween } from '@vicino/territory';

/** Kilometres from a point to the closest of some; null when there is none to go to. */
export function closestKm(from: Point, points: readonly (readonly [number, number])[]): number | null {
  const distances = points.map(([latitude, longitude]) => kilometresBetween(from, { latitude, longitude }));
  return distances.length === 0 ? null : Math.min(...distances);
}

/** Longer than any way on earth. */
const FARTHEST = 1e9;

/** Closest first; what has no place to go to last, and equals in the order they came. */
export function byDistance<Hit extends { readonly distanceKm: number | null }>(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((one, other) => (one.distanceKm ?? FARTHEST) - (other.distanceKm ?? FARTHEST));
}
