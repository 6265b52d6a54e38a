import type { Point } from '@vicino/contracts';
import { currentCode, municipalityByCode } from '@vicino/territory';
import { badInput } from '../api/api-error.js';
import type { SearchInput } from './search.input.js';

/**
 * The ISTAT code in force: a ceased municipality's residents live in its successor. Null for none.
 * @param field Name of the argument for the error.
 * @throws BAD_USER_INPUT when the code is not of the area.
 */
export function municipalityCode(field: string, code: string | null | undefined): string | null {
  if (code == null || code === '') return null;
  const current = currentCode(code);
  if (current === undefined) {
    throw badInput(
      field,
      `"${code}" is not the ISTAT code of a municipality of the area; the query municipalities(text:) finds it by name.`,
    );
  }
  return current;
}

/**
 * Where distances are measured from; where order is by distance and nobody said from where, from where the person lives.
 * @throws BAD_USER_INPUT for two places at once, and for an order by distance from nowhere.
 */
export function measuredFrom(input: SearchInput, residence: string | null): Point | null {
  const code = municipalityCode('input.nearMunicipality', input.nearMunicipality);
  if (input.near != null && code !== null) {
    throw badInput('input.nearMunicipality', 'send either near or nearMunicipality.');
  }
  if (input.near != null) return { latitude: input.near.latitude, longitude: input.near.longitude };
  if (code !== null) return seatOf(code);
  if (input.order !== 'DISTANCE') return null;
  if (residence !== null) return seatOf(residence);
  // The words may still name a place.
  if ((input.text ?? '').trim() !== '') return null;
  throw badInput('input.order', 'DISTANCE needs a place: send nearMunicipality, near or municipality with it.');
}

function seatOf(code: string): Point | null {
  const { latitude, longitude } = municipalityByCode(code) ?? { latitude: null, longitude: null };
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
