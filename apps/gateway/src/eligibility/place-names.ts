import { municipalityByCode } from '@vicino/territory';

const PROVINCES = {
  TO: ['Città metropolitana di Torino', 'provincia di Torino'],
  VC: ['provincia di Vercelli'],
} as const;
const WIDER = ['Piemonte', 'Regione Piemonte', 'Italia'];

/**
 * What a condition of residence may call the place of a resident: the municipality under its names, those of the comuni
 * merged into it left out (one lived in one of them, nobody knows in which), its province, region and country.
 */
export function placeNames(istatCode: string): readonly string[] {
  const place = municipalityByCode(istatCode);
  if (place === undefined) return [];
  return [place.name, ...place.altNames, ...PROVINCES[place.province], ...WIDER];
}
