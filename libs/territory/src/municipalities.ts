import type { Municipality } from './municipality.js';
import { MUNICIPALITIES } from './municipalities.generated.js';

const byCode = new Map(MUNICIPALITIES.map((place) => [place.istatCode, place]));
const currentComuni = MUNICIPALITIES.filter((place) => place.kind === 'COMUNE').toSorted((a, b) =>
  a.name.localeCompare(b.name, 'it'),
);
const allCodes = MUNICIPALITIES.filter((place) => place.kind !== 'CEASED')
  .map((place) => place.istatCode)
  .toSorted();

/** The 174 current comuni of ASL TO4 in the alphabetical order of their names. Without ceased comuni and Rivodora. */
export function municipalities(): readonly Municipality[] {
  return currentComuni;
}

/** Any place the data know: current, ceased, or the frazione. Undefined for a code outside the area. */
export function municipalityByCode(istatCode: string): Municipality | undefined {
  return byCode.get(istatCode);
}

/** The code in force: of a ceased comune, its successor's; of any other place of the area, its own; else undefined. */
export function currentCode(istatCode: string): string | undefined {
  const place = byCode.get(istatCode);
  return place === undefined ? undefined : (place.successor ?? place.istatCode);
}

/** Every code one can live under: the 174 comuni and the frazione Rivodora (001018). Sorted. What "ASL TO4" means. */
export function allMunicipalityCodes(): readonly string[] {
  return allCodes;
}

/** Codes of the area's places in a province, sorted; the frazione counts in Torino. */
export function municipalitiesOfProvince(province: 'TO' | 'VC'): readonly string[] {
  return allCodes.filter((code) => byCode.get(code)?.province === province);
}
