import { municipalityByCode, type Municipality as TerritoryMunicipality } from '@vicino/territory';
import type { Municipality } from './municipality.model.js';

/** @param matchedName The other name by which a search found it, or null. */
export function toMunicipality(municipality: TerritoryMunicipality, matchedName: string | null = null): Municipality {
  return {
    istatCode: municipality.istatCode,
    name: municipality.name,
    province: municipality.province,
    population: municipality.population,
    latitude: municipality.latitude,
    longitude: municipality.longitude,
    matchedName,
    managingBodyId: municipality.managingBody,
  };
}

/** The municipality of a code; null when the code is not of the area. */
export function municipalityModel(istatCode: string, matchedName: string | null = null): Municipality | null {
  const found = municipalityByCode(istatCode);
  return found === undefined ? null : toMunicipality(found, matchedName);
}
