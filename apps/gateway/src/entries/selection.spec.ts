import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS } from '@vicino/contracts';
import { buildSchema, type DocumentNode, execute, graphql, type GraphQLResolveInfo, parse } from 'graphql';
import { readSelection, type Selection } from './selection.js';

const SCHEMA = buildSchema(`
  enum FacetField { needs costs kinds }
  type Query { searchEntries: Page! }
  type Page { totalCount: Int facets(fields: [FacetField!]): [Facet!]! edges: [Edge!]! nextBest: [Edge!]! pageInfo: Info! }
  type Facet { field: String } type Info { endCursor: String } type Edge { cursor: String node: Node! highlights: [String] eligibility: String }
  type Node { id: ID title: String contacts: [String] serviceArea: Area } type Area { label: String municipalityCount: Int }
`);

async function selectionOf(selection: string): Promise<Selection | undefined> {
  let read: Selection | undefined;
  const searchEntries = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    read = readSelection(info);
    return { totalCount: 0, facets: [], edges: [], nextBest: [], pageInfo: {} };
  };
  const source = `query { searchEntries { ${selection} } } fragment F on Page { edges { ...N } } fragment N on Edge { node { id } }`;
  const used = selection.includes('...F') ? source : source.replace(/ fragment.*/, '');
  const { errors } = await graphql({ schema: SCHEMA, source: used, rootValue: { searchEntries } });
  expect(errors).toBeUndefined();
  return read;
}

const NOTHING: Selection = {
  facets: [],
  hits: false,
  nextBest: false,
  entries: 'NONE',
  highlights: false,
  eligibility: false,
};

describe('readSelection', () => {
  it.each([
    ['totalCount', {}],
    ['edges { cursor }', { hits: true }],
    ['edges { cursor highlights }', { hits: true, entries: 'CARDS', highlights: true }],
    ['edges { eligibility }', { hits: true, eligibility: true }],
    ['pageInfo { endCursor }', { hits: true }],
    ['nextBest { node { title } }', { hits: true, nextBest: true, entries: 'CARDS' }],
    ['edges { node { title } } nextBest { node { contacts } }', { hits: true, nextBest: true, entries: 'WHOLE' }],
    ['nextBest { highlights }', { hits: true, nextBest: true, entries: 'CARDS', highlights: true }],
    ['...F', { hits: true, entries: 'CARDS' }],
    ['edges { node { __typename title } }', { hits: true, entries: 'CARDS' }],
    ['edges { node { title serviceArea { label } } }', { hits: true, entries: 'CARDS' }],
    ['edges { node { title serviceArea { label municipalityCount } } }', { hits: true, entries: 'WHOLE' }],
    ['edges { node { contacts } }', { hits: true, entries: 'WHOLE' }],
    ['edges { a: node { id } b: node { c: contacts } }', { hits: true, entries: 'WHOLE' }],
    ['edges { node { id } } edges { node { contacts } }', { hits: true, entries: 'WHOLE' }],
    ['edges { node { id contacts @skip(if: true) } }', { hits: true, entries: 'CARDS' }],
    ['totalCount edges @include(if: false) { node { id } }', {}],
    ['facets { field }', { facets: FACET_FIELDS }],
    ['a: facets(fields: [costs]) { field } b: facets(fields: [needs]) { field }', { facets: ['needs', 'costs'] }],
    ['a: facets(fields: [costs]) { field } facets { field }', { facets: FACET_FIELDS }],
  ])('%s', async (selection, expected) => {
    expect(await selectionOf(selection)).toEqual({ ...NOTHING, ...expected });
  });

  it('reads a query that is remembered once, unless variables or directives decide', async () => {
    const read: Selection[] = [];
    const searchEntries = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
      read.push(readSelection(info));
      return { totalCount: 0, facets: [], edges: [], nextBest: [], pageInfo: {} };
    };
    const ask = (document: DocumentNode, variableValues: Record<string, unknown>) =>
      execute({ schema: SCHEMA, document, rootValue: { searchEntries }, variableValues });
    const fixed = parse('{ searchEntries { edges { node { title } } } }');
    await ask(fixed, {});
    await ask(fixed, {});
    expect(read[1]).toBe(read[0]);
    const byDirective = parse(
      'query ($w: Boolean!) { searchEntries { ...F } } fragment F on Page { edges @include(if: $w) { cursor } }',
    );
    await ask(byDirective, { w: true });
    await ask(byDirective, { w: false });
    expect([read[2]?.hits, read[3]?.hits]).toEqual([true, false]);
    const byVariable = parse('query ($f: [FacetField!]) { searchEntries { facets(fields: $f) { field } } }');
    await ask(byVariable, { f: ['costs'] });
    await ask(byVariable, { f: ['needs'] });
    expect([read[4]?.facets, read[5]?.facets]).toEqual([['costs'], ['needs']]);
  });
});
