import { describe, expect, it } from '@jest/globals';
import { districtById, districts, municipalitiesOfDistrict } from './districts.js';
import { managingBodies, managingBodyById, municipalitiesOfBody } from './managing-bodies.js';
import {
  allMunicipalityCodes,
  currentCode,
  municipalities,
  municipalitiesOfProvince,
  municipalityByCode,
} from './municipalities.js';

describe('municipalities', () => {
  it('are the 174 current comuni in Italian alphabetical order', () => {
    const names = municipalities().map((place) => place.name);
    expect(names).toHaveLength(174);
    expect(names.slice(0, 3)).toEqual(['Agliè', 'Ala di Stura', "Albiano d'Ivrea"]);
    expect(names.indexOf('Ciriè')).toBeLessThan(names.indexOf('Coassolo Torinese'));
    expect(municipalities().every((place) => place.kind === 'COMUNE' && place.population !== null)).toBe(true);
  });

  it('have 507,230 residents together', () => {
    expect(municipalities().reduce((sum, place) => sum + (place.population ?? 0), 0)).toBe(507_230);
  });

  it('lead from a ceased comune to its successor', () => {
    expect(municipalityByCode('001005')).toMatchObject({ name: 'Alice Superiore', kind: 'CEASED' });
    expect(currentCode('001005')).toBe('001317');
    expect(currentCode('001277')).toBe('001318');
    expect(currentCode('001125')).toBe('001125');
    expect(currentCode('015146')).toBeUndefined();
  });

  it('count the frazione Rivodora in the area, not among the comuni', () => {
    expect(allMunicipalityCodes()).toHaveLength(175);
    expect(allMunicipalityCodes()).toContain('001018');
    expect(municipalityByCode('001018')).toMatchObject({ name: 'Rivodora', kind: 'FRAZIONE', managingBody: null });
    expect(municipalities().some((place) => place.istatCode === '001018')).toBe(false);
    expect(municipalitiesOfProvince('TO')).toContain('001018');
  });

  it('lie in two provinces', () => {
    expect(municipalitiesOfProvince('VC')).toEqual(['002049', '002058', '002067', '002128']);
    expect(municipalitiesOfProvince('TO')).toHaveLength(171);
  });
});

describe('managing bodies', () => {
  it('have the members their sources count', () => {
    const counts = Object.fromEntries(managingBodies().map((body) => [body.id, body.municipalities.length]));
    expect(counts).toEqual({
      'cis-cirie': 39,
      'ciss38-cuorgne': 41,
      'inrete-ivrea': 42,
      'cissac-caluso': 21,
      'unione-net': 4,
      'ciss-chivasso': 17,
      'cisa-gassino': 9,
      'asl-to4': 175,
    });
  });

  it('never share a municipality, and leave out only Lamporo and Rivodora', () => {
    const members = managingBodies().flatMap((body) => (body.id === 'asl-to4' ? [] : body.municipalities));
    expect(new Set(members).size).toBe(members.length);
    expect(allMunicipalityCodes().filter((code) => !members.includes(code))).toEqual(['001018', '002067']);
  });

  it('hold no ceased comune', () => {
    const kinds = managingBodies().flatMap((body) => body.municipalities.map((code) => municipalityByCode(code)?.kind));
    expect(kinds).not.toContain('CEASED');
    expect(kinds).not.toContain(undefined);
  });

  it('carry only contacts that were published', () => {
    expect(managingBodyById('ciss38-cuorgne')?.phone).toBe('0124 657931');
    expect(managingBodyById('inrete-ivrea')?.seat).toEqual({
      istatCode: '001125',
      address: 'Via Circonvallazione 54/b',
      postalCode: '10015',
    });
    expect(managingBodyById('unione-net')?.phone).toBeNull();
    for (const body of managingBodies()) expect(JSON.stringify(body)).not.toMatch(/unknown|redacted/u);
  });

  it('give nothing for an id that is not theirs', () => {
    expect(managingBodyById('cisa-12')).toBeUndefined();
    expect(municipalitiesOfBody('cisa-12')).toEqual([]);
  });
});

describe('districts', () => {
  it('are four of social cohesion and five of health, each dividing the area', () => {
    for (const kind of ['SOCIAL_COHESION', 'HEALTH'] as const) {
      const members = districts().flatMap((district) => (district.kind === kind ? district.municipalities : []));
      expect(new Set(members).size).toBe(members.length);
      expect(members).toHaveLength(173);
    }
    expect(districts().filter((district) => district.kind === 'HEALTH')).toHaveLength(5);
    expect(districtById('ivrea-cuorgne')?.label).toBe('Ivrea-Cuorgnè');
    expect(municipalitiesOfDistrict('settimo')).toEqual(['001130', '001236', '001265', '001314']);
    expect(municipalitiesOfDistrict('nowhere')).toEqual([]);
  });
});
