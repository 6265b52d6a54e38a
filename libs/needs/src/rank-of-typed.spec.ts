import { describe, expect, it } from '@jest/globals';
import { rankOfTyped } from './rank-of-typed.js';

describe('rankOfTyped', () => {
  it.each([
    ['cas', 'casa e alloggio', 'BEGINNING'],
    ['allog', 'casa e alloggio', 'WORDS'],
    ['casa all', 'casa e alloggio', 'WORDS'],
    ['aloggio', 'casa e alloggio', 'TYPO'],
    ['csaa', 'casa e alloggio', 'TYPO'],
    ['badnate', 'trovare una badante', 'TYPO'],
    ['ballo', 'casa e alloggio', 'TYPO'],
    ['bbllo', 'casa e alloggio', null],
    ['cso', 'casa e alloggio', null],
    ['alloggio casa', 'casa e alloggio', null],
    ['lloggio', 'casa e alloggio', 'TYPO'],
    ['oggi', 'casa e alloggio', null],
  ])('%s in "%s": %s', (typed, name, rank) => {
    expect(rankOfTyped(typed, name)).toBe(rank);
  });
});
