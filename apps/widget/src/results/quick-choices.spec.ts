import { describe, expect, it } from '@jest/globals';
import { EMPTY_STATE, NO_FILTERS } from '../state/page-state.js';
import { quickChoices } from './quick-choices.js';

const facet = (field: string, value: string, count = 1) => ({ field, values: [{ value, label: value, count }] });
const facets = [facet('costs', 'gratuito'), facet('deliveryModes', 'online')];
const state = { ...EMPTY_STATE, needs: ['casa'] };

describe('quickChoices', () => {
  it('offers what finds something, and what cannot be counted', () => {
    expect(quickChoices(facets, state).map(({ message }) => message)).toEqual([
      'quick.free',
      'quick.openNow',
      'quick.remote',
      'quick.closing',
    ]);
  });

  it('turns all values of a choice on, and off again without touching others', () => {
    const on = { ...state, filters: { ...NO_FILTERS, deliveryModes: ['itinerante', 'telefono', 'online'] } };
    const remote = (at: typeof state) => quickChoices(facets, at).find(({ message }) => message === 'quick.remote');
    expect(remote(state)?.changes.filters?.deliveryModes).toEqual(['telefono', 'online']);
    expect(remote(on)).toMatchObject({ on: true, changes: { filters: { deliveryModes: ['itinerante'] } } });
  });

  it('keeps what is chosen in sight when it finds nothing', () => {
    const chosen = { ...state, filters: { ...NO_FILTERS, deliveryModes: ['a-domicilio'] }, order: 'CLOSING' as const };
    const choices = quickChoices([], chosen);
    expect(choices.filter(({ on }) => on).map(({ message }) => message)).toEqual(['quick.home', 'quick.closing']);
    expect(choices.at(-1)?.changes).toEqual({ order: 'RELEVANCE' });
  });
});
