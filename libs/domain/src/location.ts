/**
 * Who may see where it is. `MUNICIPALITY_ONLY`: the comune is shown, never the address, the coordinates
 * or a phone that gives it away (women's shelters). Holds in every outlet.
 */
export const VISIBILITIES = ['PUBLIC', 'MUNICIPALITY_ONLY', 'PROFESSIONAL'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A place where one goes. HSDS `location`. */
export interface Location {
  readonly name: string | null;
  /** Street and number, without CAP and municipality; null when the source gives none. */
  readonly address: string | null;
  readonly postalCode: string | null;
  /** ISTAT code of a current municipality of ASL TO4; null when it lies outside or was not settled. */
  readonly istatCode: string | null;
  /** WGS84 degrees; null when unknown. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** `ADDRESS`: the point is the door. `MUNICIPALITY`: it is the municipality's seat point. */
  readonly precision: 'ADDRESS' | 'MUNICIPALITY' | null;
  readonly visibility: Visibility;
}

/**
 * The location as an outlet for the public may show it; null when it may show nothing of it.
 * Rule 5 of the domain: applied once here, used by every outlet.
 */
export function publicLocation(location: Location): Location | null {
  switch (location.visibility) {
    case 'PUBLIC':
      return location;
    case 'MUNICIPALITY_ONLY':
      return {
        ...location,
        name: null,
        address: null,
        postalCode: null,
        latitude: null,
        longitude: null,
        precision: null,
      };
    case 'PROFESSIONAL':
      return null;
  }
}
