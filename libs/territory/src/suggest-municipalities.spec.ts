import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allMunicipalityCodes, municipalities, municipalityByCode } from './municipalities.js';
import { suggestMunicipalities } from './suggest-municipalities.js';

function suggested(text: string, limit = 5): string[] {
  return suggestMunicipalities(text, limit).map(({ istatCode, matchedName }) => {
    const name = municipalityByCode(istatCode)?.name ?? istatCode;
    return matchedName === null ? name : `${name} (${matchedName})`;
  });
}

describe('suggestMunicipalities', () => {
  it.each<[string, string[]]>([
    ['cuo', ['Cuorgnè']],
    ['CUORGNE', ['Cuorgnè']],
    ['settimo', ['Settimo Torinese', 'Settimo Vittone', 'Settimo Rottaro']],
    ['s. maur', ['San Mauro Torinese', 'San Maurizio Canavese']],
    ['vitt', ['Settimo Vittone']],
    ['borgo ivrea', ["Borgofranco d'Ivrea"]],
    ['pontc', ['Pont-Canavese']],
    // former and other names say which name answered
    ['alice', ['Val di Chy (Alice Superiore)']],
    ['fruttu', ['San Benigno Canavese (Fruttuaria)']],
    ['rivod', ['Rivodora']],
    // one error from four letters
    ['chivaso', ['Chivasso']],
    ['cuorgnee', ['Cuorgnè']],
    ['chiavsso', ['Chivasso']],
    ['chiavs', ['Chivasso', 'Chiaverano']],
    ['lazno', ['Lanzo Torinese', 'Monastero di Lanzo']],
    ['xyz', []],
    ['xi', []],
    ['', []],
    ['  ', []],
  ])('for %p', (typed, names) => {
    expect(suggested(typed)).toEqual(names);
  });

  it('puts the place itself before those that only contain its name', () => {
    expect(suggested('ivrea')[0]).toBe('Ivrea');
    expect(suggested('iv')[0]).toBe('Ivrea');
    expect(suggested('ivera')[0]).toBe('Ivrea');
  });

  it('keeps to the limit', () => {
    expect(suggestMunicipalities('s', 3)).toHaveLength(3);
    expect(suggestMunicipalities('s', 0)).toEqual([]);
    expect(suggestMunicipalities('s', -1)).toEqual([]);
  });

  it('offers every municipality first or among few for its whole name, and for all but its last letter', () => {
    for (const { istatCode, name } of municipalities()) {
      expect(suggestMunicipalities(name)[0]?.istatCode).toBe(istatCode);
      expect(suggestMunicipalities(name.slice(0, -1)).map((entry) => entry.istatCode)).toContain(istatCode);
    }
  });

  it('answers anything with codes one can live under, each once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'aeisrnotc ') })), (typed) => {
        const codes = suggestMunicipalities(typed).map((entry) => entry.istatCode);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.every((code) => allMunicipalityCodes().includes(code))).toBe(true);
      }),
    );
  });
});
