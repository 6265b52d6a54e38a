import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createLogger } from '@vicino/runtime';
import { startSystem, type System } from '../support/start-system.js';
import { entryWith } from './search-fixtures.js';
import { type SearchService, startSearchService } from './search-service.js';

/** Values that stand nowhere else, and what each could be found by. */
const PROFILE = {
  age: 113,
  isee: 76_543.21,
  householdSize: 29,
  minors: 27,
  disabilityPercent: 97,
  residenceYears: 79,
  permit: 'NONE',
  employment: 'UNEMPLOYED',
  gender: 'FEMALE',
};
const TOLD =
  /76.?543|\b113\b|UNEMPLOYED|FEMALE|"(?:age|isee|householdSize|minors|disabilityPercent|residenceYears)"|eligible[A-Z]\w* ?(?:[<>=]|NOT)/;

const SEARCH = `query ($input: SearchInput!) {
  searchEntries(input: $input) { totalCount edges { cursor eligibility { answer reasons { text } } } }
}`;

let written: string[];

/** Everything the classes of all three apps write, down to what nobody reads. */
beforeEach(() => {
  written = [];
  const stream = { write: (line: string) => void written.push(line) };
  Logger.overrideLogger(createLogger('test', { level: 'trace', stream }));
});

/** What was logged, without the times, whose digits are anybody's. */
function logged(): string {
  return written.map((line) => line.replace(/"(?:time|pid)":[^,]+,/g, '')).join('\n');
}

describe('a question with a profile', () => {
  let system: System;

  beforeAll(async () => {
    system = await startSystem();
  });

  afterAll(() => system?.stop());

  it('is logged by none of the apps', async () => {
    new Logger('Control').debug({ seen: 76_543.21 }, 'what is logged is seen here');
    expect(logged()).toMatch(TOLD);
    written = [];
    for (const onlyEligible of [true, false]) {
      const { errors } = await system.ask(SEARCH, { input: { text: 'casa', profile: PROFILE, onlyEligible } });
      expect(errors).toBeUndefined();
    }
    expect(logged()).not.toMatch(TOLD);
  });

  it('leaves in a cursor only that there was one', async () => {
    const cursors = async (profile: object) => {
      const { data } = await system.ask<{ searchEntries: { edges: { cursor: string }[] } }>(SEARCH, {
        input: { profile, onlyEligible: true },
      });
      return data.searchEntries.edges.slice(0, 1).map(({ cursor }) => cursor);
    };
    const [one] = await cursors({ minors: 1 });
    expect(one).toBeDefined();
    expect(await cursors({ minors: 2 })).toEqual([one]);
  });

  it.each<[string, string, object]>([
    ['out of range', SEARCH, { input: { profile: { ...PROFILE, age: 7983 } } }],
    ['of the wrong type', SEARCH, { input: { profile: { ...PROFILE, age: '7983' } } }],
    ['of an unknown word', SEARCH, { input: { profile: { ...PROFILE, permit: '7983' } } }],
    ['beside an unknown field', SEARCH, { input: { profile: { ...PROFILE, isee: 7983 }, no: 1 } }],
    [
      'under another name',
      'query ($p: ProfileInput!) { entry(id: "a") { eligibility(profile: $p) { answer } } }',
      { p: { age: '7983' } },
    ],
    ['that contradicts itself', SEARCH, { input: { profile: { disability: false, disabilityPercent: 83 } } }],
    ['in the text of the query', '{ searchEntries(input: { profile: { age: 83 } }) { totalCount } }', {}],
  ])('that is refused, being %s, is neither logged nor repeated', async (_what, query, variables) => {
    const { errors } = await system.ask(query, { ...variables });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(/profile|^p\.age|^input: Field "no"/);
    expect(
      `${JSON.stringify(errors?.map(({ message, extensions }) => [message, extensions]))} ${logged()}`,
    ).not.toMatch(/7983|\b83\b/);
  });

  it('is refused in an address', async () => {
    const variables = JSON.stringify({ input: { profile: PROFILE } });
    const address = `${system.url}/graphql?${new URLSearchParams({ query: SEARCH, variables }).toString()}`;
    const answer = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
    const told = await answer.text();
    expect(told).toContain('BAD_USER_INPUT');
    expect(`${told} ${logged()}`).not.toMatch(TOLD);
  });
});

describe('a question with a profile that the engine refuses', () => {
  let service: SearchService;

  beforeAll(async () => {
    service = await startSearchService();
    await service.writer.save([entryWith()], { runId: null, fetchedAt: new Date() });
    await service.drained();
  });

  afterAll(() => service?.close());

  it('ends, in an answer or an error, without telling what was in it', async () => {
    const index = service.parts.engine.index(service.config.SEARCH_INDEX);
    const ask = () => service.search({ eligibleFor: PROFILE }).catch((error: unknown) => error);
    expect(await ask()).toMatchObject({ totalCount: 1, degraded: false });
    await index.updateFilterableAttributes(['closesOn', 'municipalities']).waitTask();
    await expect(index.search('', { filter: 'eligibleAgeFrom <= 113' })).rejects.toThrow(TOLD);
    const told = await ask();
    expect(told).not.toMatchObject({ degraded: false });
    expect(`${JSON.stringify(told)} ${logged()}`).not.toMatch(TOLD);
  });
});
