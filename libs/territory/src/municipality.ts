/**
 * `COMUNE`: a current municipality of ASL TO4. `CEASED`: merged into its successor in 2019.
 * `FRAZIONE`: Rivodora alone, in ASL TO4 while its comune, Baldissero Torinese, is in ASL TO5. It carries the code of
 * that comune (001018), because a residence is known by an ISTAT code and nobody else of 001018 lives in the area.
 */
export type MunicipalityKind = 'COMUNE' | 'CEASED' | 'FRAZIONE';

export interface Municipality {
  readonly istatCode: string;
  readonly name: string;
  readonly kind: MunicipalityKind;
  readonly province: 'TO' | 'VC';
  /** Other names in use, whole and unshortened ("Strambino Romano"). Former comuni are entries of their own. */
  readonly altNames: readonly string[];
  readonly postalCodes: readonly string[];
  /** Residents on 1 January 2021 (ISTAT); null for ceased comuni and for the frazione. */
  readonly population: number | null;
  /** Seat point, WGS84 degrees; null where no source gives one. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Id of the managing body; null for Lamporo and Rivodora, whose body no source names. */
  readonly managingBody: string | null;
  readonly socialCohesionDistrict: string | null;
  readonly healthDistrict: string | null;
  /** ISTAT code of the comune it was merged into; only for `CEASED`. */
  readonly successor: string | null;
}
