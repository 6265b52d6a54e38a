import { describe, expect, it } from '@jest/globals';
import { boundaries } from './boundaries.js';
import { allMunicipalityCodes, municipalities, municipalityByCode } from './municipalities.js';
import { distanceKm, neighbours } from './neighbours.js';

const names = (codes: readonly string[]): (string | undefined)[] => codes.map((code) => municipalityByCode(code)?.name);

describe('neighbours', () => {
  it('share a border, nearest seat first', () => {
    expect(names(neighbours('001082')).toSorted()).toEqual([
      'Brandizzo',
      'Caluso',
      'Castagneto Po',
      'Mazzè',
      'Montanaro',
      'Rondissone',
      'San Benigno Canavese',
      'San Raffaele Cimena',
      'San Sebastiano da Po',
      'Verolengo',
      'Volpiano',
    ]);
    expect(names(neighbours('001082'))[0]).toBe('Castagneto Po');
  });

  it('go both ways, across the province border too', () => {
    for (const code of allMunicipalityCodes()) {
      expect(neighbours(code).length).toBeGreaterThan(0);
      for (const other of neighbours(code)) expect(neighbours(other)).toContain(code);
    }
    expect(names(neighbours('002049'))).toContain('Verolengo');
  });

  it('of a ceased comune are those of its successor', () => {
    expect(neighbours('001005')).toEqual(neighbours('001317'));
  });

  it('of Rivodora are those its comune borders on', () => {
    expect(names(neighbours('001018')).toSorted()).toEqual(['Castiglione Torinese', 'San Mauro Torinese']);
  });

  it('are none for a code outside the area', () => {
    expect(neighbours('015146')).toEqual([]);
  });
});

describe('distanceKm', () => {
  it('measures between seats', () => {
    expect(distanceKm('001125', '001082')).toBeCloseTo(30.76, 1);
    expect(distanceKm('001125', '001125')).toBe(0);
  });

  it('is null where a seat is not known', () => {
    expect(distanceKm('001125', '001018')).toBeNull();
    expect(distanceKm('001125', '999999')).toBeNull();
  });
});

describe('boundaries', () => {
  it('draw every comune once', () => {
    const drawn = boundaries().features.map((feature) => feature.properties.istat);
    expect(drawn.toSorted()).toEqual(
      municipalities()
        .map((place) => place.istatCode)
        .toSorted(),
    );
  });
});
