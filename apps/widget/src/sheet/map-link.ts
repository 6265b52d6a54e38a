/** What of a location leads to a map. */
export interface MappedLocation {
  readonly address: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** False when the point is only the seat of the municipality. */
  readonly isExactPoint: boolean;
  readonly municipality: { readonly name: string } | null;
}

/**
 * Address of the place on OpenStreetMap: its point when that is the door, else its street looked up there, because
 * many sources give only the point of the municipality's seat; null when neither would lead to the place.
 */
export function mapLink(location: MappedLocation): string | null {
  const { address, latitude, longitude, isExactPoint, municipality } = location;
  if (isExactPoint && latitude !== null && longitude !== null) {
    return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  if (address !== null && municipality !== null) {
    return `https://www.openstreetmap.org/search?query=${encodeURIComponent(`${address}, ${municipality.name}`)}`;
  }
  return null;
}
