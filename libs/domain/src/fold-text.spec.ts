import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from './fold-text.js';

describe('foldText', () => {
  it.each([
    ["CIRIE'", 'Ciriè'],
    ['Cuorgné', "Cuorgne'"],
    ['Pont-Canavese', 'PONT CANAVESE'],
    ["Albiano d'Ivrea", 'albiano d’ivrea'],
  ])('makes %s and %s equal', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string(), (text) => foldText(foldText(text)) === foldText(text)));
  });
});
