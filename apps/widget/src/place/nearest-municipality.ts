import type { MunicipalityPoint } from '../api/catalogue.js';

export interface Point {
  /** WGS84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Code of the municipality whose seat is closest to a point; null when none has a seat. Reckoned on the device, so that
 * where a person stands never leaves it.
 */
export function nearestMunicipality(here: Point, municipalities: readonly MunicipalityPoint[]): string | null {
  // Over a province the earth is flat enough: a degree of longitude only has to be as short as it is there.
  const squeeze = Math.cos((here.latitude * Math.PI) / 180);
  let nearest: { code: string; distance: number } | null = null;
  for (const { istatCode, latitude, longitude } of municipalities) {
    if (latitude === null || longitude === null) continue;
    const distance = Math.hypot(latitude - here.latitude, (longitude - here.longitude) * squeeze);
    if (nearest === null || distance < nearest.distance) nearest = { code: istatCode, distance };
  }
  return nearest?.code ?? null;
}
