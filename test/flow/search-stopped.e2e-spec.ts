import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSystem, type System } from '../support/start-system.js';

const SEARCH = `query ($input: SearchInput!) {
  searchEntries(input: $input) { totalCount degraded edges { node { title } } }
}`;
const SUGGEST = `query ($text: String!) { suggest(text: $text) { degraded needs { slug } } }`;

interface Found {
  readonly searchEntries: { readonly totalCount: number; readonly degraded: boolean };
}

let system: System;
beforeAll(async () => {
  system = await startSystem();
}, 120_000);
afterAll(() => system?.stop());

const ready = async () => {
  const answer = await fetch(`${system.url}/health/ready`);
  return { httpStatus: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

it('answers go on while the search service is stopped, and health says that it is', async () => {
  expect(await ready()).toMatchObject({ httpStatus: 200, body: { status: 'ready' } });
  await system.stopSearch();
  const { data, errors } = await system.ask<Found>(SEARCH, {
    input: { text: 'non riesco a pagare le bollette', municipality: '001125' },
  });
  expect(errors).toBeUndefined();
  expect(data.searchEntries).toMatchObject({ degraded: false });
  expect(data.searchEntries.totalCount).toBeGreaterThan(0);
  expect(await system.ask(SUGGEST, { text: 'bol' })).toMatchObject({ data: { suggest: { degraded: false } } });
  expect(await ready()).toMatchObject({ httpStatus: 200, body: { status: 'degraded', checks: { search: null } } });
});
