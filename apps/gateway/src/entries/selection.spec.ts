import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS } from '@vicino/contracts';
import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { readSelection, type Selection } from './selection.js';

const SCHEMA = buildSchema(`
  enum FacetField { needs costs kinds }
  type Query { searchEntries: Page! }
  type Page { totalCount: Int facets(fields: [FacetField!]): [Facet!]! edges: [Edge!]! pageInfo: Info! }
  type Facet { field: String } type Info { endCursor: String } type Edge { cursor: String node: Node! highlights: [String] }
  type Node { id: ID }
`);

async function selectionOf(selection: string): Promise<Selection | undefined> {
  let read: Selection | undefined;
  const searchEntries = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    read = readSelection(info);
    return { totalCount: 0, facets: [], edges: [], pageInfo: {} };
  };
  const source = `query { searchEntries { ${selection} } } fragment F on Page { edges { ...N } } fragment N on Edge { node { id } }`;
  const used = selection.includes('...F') ? source : source.replace(/ fragment.*/, '');
  const { errors } = await graphql({ schema: SCHEMA, source: used, rootValue: { searchEntries } });
  expect(errors).toBeUndefined();
  return read;
}

describe('readSelection', () => {
  it.each([
    ['totalCount', { facets: [], hits: false, nodes: false, highlights: false }],
    ['edges { cursor }', { facets: [], hits: true, nodes: false, highlights: false }],
    ['edges { cursor highlights }', { facets: [], hits: true, nodes: false, highlights: true }],
    ['pageInfo { endCursor }', { facets: [], hits: true, nodes: false, highlights: false }],
    ['...F', { facets: [], hits: true, nodes: true, highlights: false }],
    [
      'totalCount edges @include(if: false) { node { id } }',
      { facets: [], hits: false, nodes: false, highlights: false },
    ],
    ['facets { field }', { facets: FACET_FIELDS, hits: false, nodes: false, highlights: false }],
    [
      'a: facets(fields: [costs]) { field } b: facets(fields: [needs]) { field }',
      { facets: ['needs', 'costs'], hits: false, nodes: false, highlights: false },
    ],
    [
      'a: facets(fields: [costs]) { field } facets { field }',
      { facets: FACET_FIELDS, hits: false, nodes: false, highlights: false },
    ],
  ])('%s', async (selection, expected) => {
    expect(await selectionOf(selection)).toEqual(expected);
  });
});
