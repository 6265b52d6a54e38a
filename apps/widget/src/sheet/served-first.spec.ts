import { describe, expect, it } from '@jest/globals';
import { servedFirst } from './served-first.js';

describe('servedFirst', () => {
  it("names the reader's own municipality first, the others by name", () => {
    const places = ['Strambino', 'Ivrea', 'Agliè'].map((name) => ({ name, istatCode: name }));
    expect(servedFirst(places, 'Ivrea').map(({ name }) => name)).toEqual(['Ivrea', 'Agliè', 'Strambino']);
    expect(servedFirst(places, null).map(({ name }) => name)).toEqual(['Agliè', 'Ivrea', 'Strambino']);
  });
});
