import type { District } from './district.js';
import { DISTRICTS } from './districts.generated.js';

const byId = new Map(DISTRICTS.map((district) => [district.id, district]));

/** The four districts of social cohesion, then the five health districts. */
export function districts(): readonly District[] {
  return DISTRICTS;
}

export function districtById(id: string): District | undefined {
  return byId.get(id);
}

/** ISTAT codes, sorted; empty for an unknown id. */
export function municipalitiesOfDistrict(id: string): readonly string[] {
  return byId.get(id)?.municipalities ?? [];
}
