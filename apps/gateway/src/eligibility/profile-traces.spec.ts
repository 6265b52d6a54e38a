import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, type GraphQLFormattedError, parse, validate } from 'graphql';
import { profileInVariables, withoutProfile } from './profile-traces.js';

const schema = buildSchema(`
  input ProfileInput { age: Int, permit: String }
  input SearchInput { text: String, first: Int, profile: ProfileInput }
  type Query { search(input: SearchInput): String, entry(profile: ProfileInput, first: Int): String }
`);

describe('profileInVariables', () => {
  const errors = (query: string) => validate(schema, parse(query), [profileInVariables]);

  it.each([
    '{ search(input: { profile: { age: 777 } }) }',
    '{ entry(profile: { age: 777 }) }',
    'query ($p: ProfileInput = { age: 777 }) { entry(profile: $p) }',
  ])('refuses %s', (query) => {
    expect(errors(query)).toHaveLength(1);
    expect(errors(query)[0]?.message).not.toContain('777');
  });

  it.each([
    '{ search(input: { text: "casa", first: 3 }) }',
    'query ($input: SearchInput) { search(input: $input) }',
    'query ($age: Int) { entry(profile: { age: $age, permit: null }, first: 2) }',
  ])('allows %s', (query) => {
    expect(errors(query)).toEqual([]);
  });
});

describe('withoutProfile', () => {
  const ask = (query: string, variableValues: Record<string, unknown>): GraphQLFormattedError => {
    const { errors } = execute({ schema, document: parse(query), variableValues }) as Awaited<
      ReturnType<typeof execute>
    >;
    const [error] = errors ?? [];
    if (error === undefined) throw new Error('It was not refused');
    return withoutProfile(error.toJSON(), error);
  };
  const SEARCH = 'query ($input: SearchInput) { search(input: $input) }';
  const ENTRY = 'query ($p: ProfileInput) { entry(profile: $p) }';

  it.each<[string, Record<string, unknown>, string]>([
    [SEARCH, { input: { profile: { age: '777' } } }, 'input.profile.age: is not a value of its type; see the schema.'],
    [SEARCH, { input: { profile: { age: 7 }, name: 777 } }, 'input: Field "name" is not defined by type "SearchInput"'],
    [ENTRY, { p: { age: '777' } }, 'p.age: is not a value of its type; see the schema.'],
    [ENTRY, { p: { nome: '777' } }, 'p: Field "nome" is not defined by type "ProfileInput"'],
    [ENTRY, { p: 777 }, 'p: is not a value of its type; see the schema.'],
  ])('%s with %j: %s', (query, variables, message) => {
    expect(ask(query, variables).message).toBe(message);
  });

  it('leaves alone what is not about a person', () => {
    expect(ask(SEARCH, { input: { first: 'tre' } }).message).toContain('"tre"');
  });
});
