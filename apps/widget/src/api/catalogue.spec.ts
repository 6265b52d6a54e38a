import { describe, expect, it } from '@jest/globals';
import { Kind, parse, visit } from 'graphql';
import { FILTER_FIELDS } from '../state/page-state.js';
import { SearchEntriesDocument } from './catalogue.generated.js';

describe('the question of the page', () => {
  it('has counted what one can choose from, and nothing else', () => {
    const counted: string[] = [];
    visit(parse(SearchEntriesDocument.toString()), {
      Field({ name, arguments: given = [] }) {
        if (name.value !== 'facets') return;
        for (const { value } of given)
          if (value.kind === Kind.LIST)
            counted.push(...value.values.map((field) => (field.kind === Kind.ENUM ? field.value : '')));
      },
    });
    expect(counted.toSorted()).toEqual([...FILTER_FIELDS].sort());
  });
});
