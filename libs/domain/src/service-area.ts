/** From narrow to wide. The order is the order of `SCOPE_ORDER`: local before wide when all else is equal. */
export const AREA_SCOPES = [
  'MUNICIPALITIES',
  'MANAGING_BODY',
  'DISTRICT',
  'ASL',
  'PROVINCE',
  'REGION',
  'COUNTRY',
] as const;
export type AreaScope = (typeof AREA_SCOPES)[number];

/**
 * Who the entry is for, by residence. Not where one goes: a seat in Ivrea serves 42 municipalities.
 * HSDS `service_area`; CPSV-AP_IT `hasSpatialCoverage`.
 */
export interface ServiceArea {
  /** What the provider wrote, cleaned; or what the area is called where they wrote nothing. */
  readonly label: string;
  readonly scope: AreaScope;
  /**
   * ISTAT codes of the current municipalities of ASL TO4 it covers, sorted. Wide scopes are spelled out too,
   * so that "does it serve this resident" is one question whatever the scope.
   */
  readonly municipalities: readonly string[];
  /** False when part of what was written could not be settled and the narrowest certain area was kept. */
  readonly complete: boolean;
}

/** Whether a resident of the municipality is served. Total: an unknown code is served by nothing. */
export function serves(area: ServiceArea, istatCode: string): boolean {
  return area.municipalities.includes(istatCode);
}
