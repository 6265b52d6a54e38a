import { describe, expect, it } from '@jest/globals';
import { afterChange } from './search-change.js';
import { ALL, EMPTY_STATE, NO_FILTERS, type PageState } from './page-state.js';

const NO_CHANGE = {
  leaveOut: [],
  text: null,
  municipality: null,
  nearMunicipality: null,
  needs: null,
  managingBodies: null,
  notMeant: null,
};
const asked: PageState = {
  ...EMPTY_STATE,
  municipality: '001125',
  text: 'mensa',
  openNow: true,
  provider: 'Caritas',
  filters: { ...NO_FILTERS, costs: ['gratuito'], managingBodies: ['cissac'] },
};

describe('afterChange', () => {
  it('keeps what is not spoken of', () => {
    expect(afterChange(asked, NO_CHANGE)).toEqual(asked);
  });

  it('leaves out before it puts in', () => {
    const next = afterChange(asked, {
      ...NO_CHANGE,
      leaveOut: ['costs', 'managingBodies', 'openNow', 'providers'],
      managingBodies: ['inrete-ivrea'],
      needs: ['ascolto'],
      text: '',
    });
    expect(next).toEqual({
      ...EMPTY_STATE,
      municipality: '001125',
      needs: ['ascolto'],
      filters: { ...NO_FILTERS, managingBodies: ['inrete-ivrea'] },
    });
  });

  it('asks everywhere where the municipality is left out', () => {
    expect(afterChange(asked, { ...NO_CHANGE, leaveOut: ['municipality'] }).municipality).toBe(ALL);
  });

  it('is still a question when nothing is left of it', () => {
    expect(afterChange({ ...EMPTY_STATE, text: 'x' }, { ...NO_CHANGE, text: '' }).needs).toEqual([ALL]);
  });
});
