import { describe, expect, it } from '@jest/globals';
import { areLettersSwapped } from './swapped-letters.js';

describe('areLettersSwapped', () => {
  it.each([
    ['ivera', 'ivrea'],
    ['vi', 'iv'],
    ['chivsaso', 'chivasso'],
    ['mesna', 'mensa'],
  ])('tells %s from %s by a swap', (one, other) => {
    expect([areLettersSwapped(one, other), areLettersSwapped(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['ivrea', 'ivrea'],
    ['', ''],
    ['ivrea', 'ivre'],
    ['ivra', 'ivrea'],
    ['viera', 'ivrea'],
    ['aerivi', 'ivreai'],
    ['ivrei', 'ivrea'],
  ])('does not take %s for %s', (one, other) => {
    expect(areLettersSwapped(one, other)).toBe(false);
  });
});
