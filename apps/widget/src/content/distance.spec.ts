import { describe, expect, it } from '@jest/globals';
import { distanceInWords } from './distance.js';

describe('distanceInWords', () => {
  it.each([
    [0, null],
    [0.97, null],
    [1, '1 km'],
    [3.24, '3 km'],
    [14.6, '15 km'],
  ])('tells %d km as far as it is known', (kilometres, words) => {
    expect(distanceInWords(kilometres, 'it')).toBe(words);
  });
});
