import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { startSystem, type System } from '../support/start-system.js';

/** Often enough to be compiled, and once more. */
const TIMES = 4;
/** Whoever sends it is not answered from memory. */
const NOBODY = { authorization: 'Basic bm9ib2R5' };

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 180_000);
afterAll(() => system?.stop());

/** Status and text of each answer to one question asked again and again. */
async function again(query: string, variables: Record<string, unknown>): Promise<string[]> {
  const answers: string[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const answer = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...NOBODY },
      body: JSON.stringify({ query, variables }),
    });
    answers.push(`${answer.status} ${await answer.text()}`);
  }
  return answers;
}

const SCREENS = resolve('apps/widget/src/api/catalogue.graphql');
const whole = parse(readFileSync(SCREENS, 'utf8'));

/** One operation of the screens with the fragments it needs. */
function operation(name: string): string {
  const found = whole.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
  );
  return print({
    kind: Kind.DOCUMENT,
    definitions: [...found, ...fragmentsOf({ kind: Kind.DOCUMENT, definitions: found })],
  });
}

function fragmentsOf(document: DocumentNode): DocumentNode['definitions'] {
  const names = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void names.add(name.value) });
  const found = whole.definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && names.has(definition.name.value),
  );
  return found.length === 0 ? [] : [...found, ...fragmentsOf({ kind: Kind.DOCUMENT, definitions: found })];
}

const PROFILE = { age: 70, isee: 9000 };
const operations = whole.definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
);
const VARIABLES: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  FindMunicipalities: [{ text: 'ivr' }],
  ChosenMunicipality: [{ istatCode: '001125' }, { istatCode: '999999' }],
  Needs: [{}],
  MunicipalityPoints: [{}],
  Suggest: [{ text: 'bad', municipality: null }],
  SearchEntries: [
    { first: 20, input: { text: 'mensa a Ivrea' } },
    { first: 5, input: { text: 'badante', municipality: '001125', profile: PROFILE }, after: null },
    { first: 20, input: { needs: ['dormitorio'], municipality: '001134', kinds: ['OPPORTUNITY'] } },
    { first: 0, input: {} },
    { first: 20, input: { municipality: 'Ivrea' } },
    { first: 'twenty', input: {} },
    { first: 20, input: { text: 'mensa', colour: 'red' } },
    { first: 20, input: { profile: { age: 'seventy' } } },
    { first: 20, input: null },
    {},
  ],
  OneEntry: [{ slug: 'nothing', profile: PROFILE, withProfile: true }],
};

describe('what is asked again and again', () => {
  it('has variables here for every operation of the screens', () => {
    expect(operations.filter((name) => VARIABLES[name] === undefined)).toEqual([]);
  });

  it.each(Object.entries(VARIABLES).flatMap(([name, list]) => list.map((variables) => [name, variables] as const)))(
    'is answered as the first time: %s %j',
    async (name, variables) => {
      const [first, ...others] = await again(operation(name), variables);
      expect(first?.length).toBeGreaterThan(20);
      expect(new Set(others)).toEqual(new Set([first]));
    },
  );
});
