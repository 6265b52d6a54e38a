import { describe, expect, it } from '@jest/globals';
import { distanceKm, municipalities, neighbours } from '@vicino/territory';
import { nearestSeats } from './nearness.js';

describe('nearestSeats', () => {
  it.each(municipalities().map(({ istatCode, name }) => [name, istatCode] as const))(
    'are for %s its own, those of neighbours by their distance, then those of its body',
    (_name, home) => {
      const [first, ...others] = nearestSeats({ residence: [home] });
      expect(first).toBe(home);
      const near = others.filter((key) => /^\d{6}$/.test(key));
      expect(neighbours(home)).toEqual(expect.arrayContaining(near));
      const distances = near.map((code) => distanceKm(home, code) ?? NaN);
      expect(distances).toEqual(distances.toSorted((one, other) => one - other));
      expect(others.length - near.length).toBeLessThanOrEqual(1);
    },
  );

  it('are those of the body last', () => {
    expect(nearestSeats({ residence: ['001125'] }).at(-1)).toBe('inrete-ivrea');
  });

  it.each([[null], [['001125', '001047']], [['999999']]])('are none for %j', (residence) => {
    expect(nearestSeats({ residence })).toEqual([]);
  });
});
