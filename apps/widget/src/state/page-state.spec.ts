import { describe, expect, it } from '@jest/globals';
import { ALL, countFilters, EMPTY_STATE, NO_FILTERS, sameQuestion, screenOf, toggleFilter } from './page-state.js';

describe('screenOf', () => {
  it('asks the place first, then the need, then shows the results', () => {
    expect(screenOf(EMPTY_STATE)).toBe('PLACE');
    expect(screenOf({ ...EMPTY_STATE, municipality: '001125' })).toBe('NEED');
    expect(screenOf({ ...EMPTY_STATE, municipality: ALL })).toBe('NEED');
    expect(screenOf({ ...EMPTY_STATE, municipality: '001125', needs: ['casa'] })).toBe('RESULTS');
  });

  it('goes straight to the results of a shared link, also where it names no place', () => {
    expect(screenOf({ ...EMPTY_STATE, needs: ['casa'] })).toBe('RESULTS');
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
    expect(countFilters({ filters: twice, openNow: true })).toBe(3);
    expect(toggleFilter(twice, 'targetGroups', 'anziani').targetGroups).toEqual(['disabili']);
    expect(NO_FILTERS.targetGroups).toEqual([]);
  });
});

describe('sameQuestion', () => {
  it('does not look at the open sheet', () => {
    const state = { ...EMPTY_STATE, needs: ['casa'] };
    expect(sameQuestion(state, { ...state, sheet: 'mensa' })).toBe(true);
  });

  it('tells apart everything that changes the answer', () => {
    const state = { ...EMPTY_STATE, needs: ['casa'] };
    const filters = toggleFilter(NO_FILTERS, 'kinds', 'SERVICE');
    for (const other of [
      { municipality: ALL },
      { needs: ['lavoro'] },
      { text: 'affitto' },
      { filters },
      { notMeant: ['NEED:casa'] },
      { near: '001125' },
      { openNow: true },
      { order: 'CLOSING' as const },
      { provider: 'Caritas' },
    ]) {
      expect(sameQuestion(state, { ...state, ...other })).toBe(false);
    }
  });
});
