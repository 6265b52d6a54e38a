import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLEnumType, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { CompiledQueries } from './compiled-queries.js';

const SCHEMA = buildSchema('type Query { name(first: Int): String } type Mutation { rename: String }');

/** What comes of a document each time it is asked. */
function asked(text: string, times: number): (string | null)[] {
  const queries = new CompiledQueries();
  const document = parse(text);
  return Array.from({ length: times }, () => (queries.of(SCHEMA, document) === null ? null : 'compiled'));
}

describe('CompiledQueries', () => {
  it('compiles what is asked the third time, and once', () => {
    expect(asked('{ name }', 4)).toEqual([null, null, 'compiled', 'compiled']);
    const queries = new CompiledQueries();
    const document = parse('{ name }');
    const [, , third, fourth] = Array.from({ length: 4 }, () => queries.of(SCHEMA, document));
    expect(fourth).toBe(third);
  });

  it.each([
    'mutation { rename }',
    '{ name @include(if: true) }',
    '{ ...F } fragment F on Query { name @skip(if: false) }',
    'query A { name } query B { name }',
    'fragment F on Query { name }',
  ])('leaves %s as it is', (text) => {
    expect(asked(text, 4)).toEqual([null, null, null, null]);
  });

  it('writes values as their type says where they are held as something else', async () => {
    const Answer = new GraphQLEnumType({ name: 'Answer', values: { YES: { value: 1 }, NO: { value: 0 } } });
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', fields: { answer: { type: Answer } } }),
    });
    const queries = new CompiledQueries();
    const document = parse('{ answer }');
    const [, , query] = Array.from({ length: 3 }, () => queries.of(schema, document));
    expect(await query?.query({ answer: 1 }, {}, {})).toEqual({ data: { answer: 'YES' } });
  });

  it('answers as the query says', async () => {
    const queries = new CompiledQueries();
    const document = parse('query ($first: Int) { called: name(first: $first) __typename }');
    const [, , query] = Array.from({ length: 3 }, () => queries.of(SCHEMA, document));
    expect(await query?.query({ name: 'Vicino' }, {}, {})).toEqual({
      data: { called: 'Vicino', __typename: 'Query' },
    });
  });
});
