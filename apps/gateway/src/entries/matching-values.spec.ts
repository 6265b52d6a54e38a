import { describe, expect, it } from '@jest/globals';
import { matchingValues } from './matching-values.js';

const VALUES = ['Unione dei comuni', 'Città di Ivrea', 'Ivrea solidale', 'Centro unico'].map((label, index) => ({
  value: label,
  label,
  count: 10 - index,
}));
const labels = (text: string) => matchingValues(VALUES, text).map(({ label }) => label);

describe('matchingValues', () => {
  it('leaves all in their order without text', () => {
    expect(labels(' ')).toEqual(VALUES.map(({ label }) => label));
  });

  it.each([
    ['ivr', ['Ivrea solidale', 'Città di Ivrea']],
    ['CITTA', ['Città di Ivrea']],
    ['uni', ['Unione dei comuni', 'Centro unico']],
    ['ivraa', ['Città di Ivrea', 'Ivrea solidale']],
    ['ivx', []],
  ])('%s: %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });
});
