/** `SOCIAL_COHESION`: the four Distretti della Coesione Sociale. `HEALTH`: the five health districts of the ASL. */
export type DistrictKind = 'SOCIAL_COHESION' | 'HEALTH';

export interface District {
  readonly id: string;
  readonly label: string;
  readonly kind: DistrictKind;
  /** ISTAT codes, sorted. */
  readonly municipalities: readonly string[];
}
