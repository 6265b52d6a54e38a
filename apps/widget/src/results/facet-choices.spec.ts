import { describe, expect, it } from '@jest/globals';
import { facetChoices } from './facet-choices.js';

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
