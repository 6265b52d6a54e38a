import { describe, expect, it } from '@jest/globals';
import { ALL, countFilters, EMPTY_STATE, NO_FILTERS, sameQuestion, screenOf, toggleFilter } from './page-state.js';

describe('screenOf', () => {
  it('asks the place first, then the need, then shows the results', () => {
    expect(screenOf(EMPTY_STATE)).toBe('PLACE');
    expect(screenOf({ ...EMPTY_STATE, municipality: '001125' })).toBe('NEED');
    expect(screenOf({ ...EMPTY_STATE, municipality: ALL })).toBe('NEED');
    expect(screenOf({ ...EMPTY_STATE, municipality: '001125', need: 'casa' })).toBe('RESULTS');
  });

  it('goes straight to the results of a shared link, also where it names no place', () => {
    expect(screenOf({ ...EMPTY_STATE, need: 'casa' })).toBe('RESULTS');
    expect(screenOf({ ...EMPTY_STATE, text: 'bollette' })).toBe('RESULTS');
  });

  it('shows an open sheet whatever else is chosen', () => {
    expect(screenOf({ ...EMPTY_STATE, sheet: 'mensa' })).toBe('SHEET');
  });
});

describe('filters', () => {
  it('toggles a value and leaves the others alone', () => {
    const once = toggleFilter(NO_FILTERS, 'targetGroups', 'anziani');
    const twice = toggleFilter(once, 'targetGroups', 'disabili');
    expect(twice.targetGroups).toEqual(['anziani', 'disabili']);
    expect(countFilters(twice)).toBe(2);
    expect(toggleFilter(twice, 'targetGroups', 'anziani').targetGroups).toEqual(['disabili']);
    expect(NO_FILTERS.targetGroups).toEqual([]);
  });
});

describe('sameQuestion', () => {
  it('does not look at the open sheet', () => {
    const state = { ...EMPTY_STATE, need: 'casa' };
    expect(sameQuestion(state, { ...state, sheet: 'mensa' })).toBe(true);
  });

  it('tells apart place, need, text and filters', () => {
    const state = { ...EMPTY_STATE, need: 'casa' };
    const filters = toggleFilter(NO_FILTERS, 'kinds', 'SERVICE');
    for (const other of [{ municipality: ALL }, { need: 'lavoro' }, { text: 'affitto' }, { filters }]) {
      expect(sameQuestion(state, { ...state, ...other })).toBe(false);
    }
  });
});
