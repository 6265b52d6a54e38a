import { describe, expect, it } from '@jest/globals';
import { nearestMunicipality } from './nearest-municipality.js';

const at = (istatCode: string, latitude: number | null, longitude: number | null) => ({
  istatCode,
  latitude,
  longitude,
});

describe('nearestMunicipality', () => {
  it('is the one with the closest seat', () => {
    const places = [at('ivrea', 45.4672, 7.8747), at('chivasso', 45.1914, 7.8889), at('nowhere', null, null)];
    expect(nearestMunicipality({ latitude: 45.44, longitude: 7.9 }, places)).toBe('ivrea');
    expect(nearestMunicipality({ latitude: 45.2, longitude: 7.88 }, places)).toBe('chivasso');
  });

  it('knows that a degree east is shorter here than a degree north', () => {
    const places = [at('east', 45, 8), at('north', 45.8, 7)];
    expect(nearestMunicipality({ latitude: 45, longitude: 7 }, places)).toBe('east');
  });

  it('is nobody where no seat is known', () => {
    expect(nearestMunicipality({ latitude: 45, longitude: 7 }, [at('x', null, 7)])).toBeNull();
  });
});
