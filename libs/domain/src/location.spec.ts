import { describe, expect, it } from '@jest/globals';
import { publicLocation, type Location } from './location.js';

const shelter: Location = {
  name: 'Casa',
  address: 'Via Roma 1',
  postalCode: '10015',
  istatCode: '001125',
  latitude: 45.46,
  longitude: 7.87,
  precision: 'ADDRESS',
  visibility: 'MUNICIPALITY_ONLY',
};

describe('publicLocation', () => {
  it('gives the municipality of a guarded place and nothing else', () => {
    expect(publicLocation(shelter)).toEqual({
      name: null,
      address: null,
      postalCode: null,
      istatCode: '001125',
      latitude: null,
      longitude: null,
      precision: null,
      visibility: 'MUNICIPALITY_ONLY',
    });
  });

  it('gives nothing of a place for professionals', () => {
    expect(publicLocation({ ...shelter, visibility: 'PROFESSIONAL' })).toBeNull();
  });

  it('gives all of a public place', () => {
    const open: Location = { ...shelter, visibility: 'PUBLIC' };
    expect(publicLocation(open)).toBe(open);
  });
});
