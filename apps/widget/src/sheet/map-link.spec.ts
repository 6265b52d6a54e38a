import { describe, expect, it } from '@jest/globals';
import { mapLink } from './map-link.js';

const ivrea = { name: 'Ivrea' };

describe('mapLink', () => {
  it('marks the door when the point is the door', () => {
    const link = mapLink({
      address: 'Via Jervis 24',
      latitude: 45.46,
      longitude: 7.87,
      isExactPoint: true,
      municipality: ivrea,
    });
    expect(link).toBe('https://www.openstreetmap.org/?mlat=45.46&mlon=7.87#map=17/45.46/7.87');
  });

  it('never marks the seat of the municipality as if it were the door', () => {
    const seat = { latitude: 45.46, longitude: 7.87, isExactPoint: false, municipality: ivrea };
    expect(mapLink({ ...seat, address: "Piazza d'Armi 5" })).toBe(
      "https://www.openstreetmap.org/search?query=Piazza%20d'Armi%205%2C%20Ivrea",
    );
    expect(mapLink({ ...seat, address: null })).toBeNull();
  });
});
