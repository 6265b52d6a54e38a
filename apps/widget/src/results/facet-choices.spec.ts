import { describe, expect, it } from '@jest/globals';
import { EMPTY_STATE, NO_FILTERS } from '../state/page-state.js';
import { choicesNamed, facetChoices, facetLists } from './facet-choices.js';

const facets = [
  {
    field: 'targetGroups',
    values: [
      { value: 'anziani', label: 'Anziani', count: 5 },
      { value: 'donne', label: 'Donne', count: 0 },
    ],
  },
];

describe('facetChoices', () => {
  it('leaves out what finds nothing', () => {
    expect(facetChoices(facets, 'targetGroups', []).map(({ value }) => value)).toEqual(['anziani']);
    expect(facetChoices(facets, 'kinds', [])).toEqual([]);
  });

  it('keeps what is chosen, so that it can be taken back', () => {
    expect(facetChoices(facets, 'targetGroups', ['donne', 'giovani'])).toEqual([
      { value: 'anziani', label: 'Anziani', count: 5, chosen: false },
      { value: 'donne', label: 'Donne', count: 0, chosen: true },
      { value: 'giovani', label: 'giovani', count: 0, chosen: true },
    ]);
  });
});

describe('choicesNamed', () => {
  const choice = (label: string, chosen = false) => ({ value: label, label, count: 1, chosen });
  const choices = [choice('Anziani'), choice('Città'), choice('Minori', true)];
  const labels = (wanted: string): string[] => choicesNamed(choices, wanted).map(({ label }) => label);

  it('finds a label by a part of it, without accents, and keeps what is chosen', () => {
    expect(labels('citta')).toEqual(['Città', 'Minori']);
    expect(labels('zian')).toEqual(['Anziani', 'Minori']);
  });

  it('is the whole list while nothing is looked for', () => expect(labels(' ')).toHaveLength(3));
});

describe('facetLists', () => {
  const facet = (field: string, ...values: string[]) => ({
    field,
    values: values.map((value) => ({ value, label: value, count: 1 })),
  });
  const fields = (facets: ReturnType<typeof facet>[], state = EMPTY_STATE): string[] =>
    facetLists(facets, state).map(({ field }) => field);

  it('leaves out what narrows nothing, unless it is chosen', () => {
    const facets = [facet('kinds', 'SERVICE'), facet('targetGroups', 'anziani', 'minori')];
    expect(fields(facets)).toEqual(['targetGroups']);
    expect(fields(facets, { ...EMPTY_STATE, filters: { ...NO_FILTERS, kinds: ['SERVICE'] } })).toEqual([
      'targetGroups',
      'kinds',
    ]);
  });

  it('does not ask the district of somebody who said where they live', () => {
    const facets = [facet('districts', 'ivrea', 'cuorgne')];
    expect(fields(facets)).toEqual(['districts']);
    expect(fields(facets, { ...EMPTY_STATE, municipality: '001125' })).toEqual([]);
  });
});
