import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSystem, type System } from '../support/start-system.js';

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly istat_code: string | null;
  readonly needs: readonly string[];
  readonly status: string;
  readonly managing_body: string | null;
}

interface Found {
  readonly searchEntries: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly id: string; readonly title: string } }[];
  };
}

const { offers } = JSON.parse(readFileSync('test/flow/fixtures/documented-offers.json', 'utf8')) as { offers: Offer[] };
const closed = offers.filter(({ status }) => status === 'scaduto');
const open = offers.filter(({ status }) => status !== 'scaduto');

/** Feeds that state no needs: theirs are derived from words, and judged by the bench of harmonising. */
const WITHOUT_NEEDS = new Set(['cis-cirie', 'ciss-chivasso']);

const SEARCH = `query ($input: SearchInput!) { searchEntries(input: $input, first: 100) { totalCount edges { node { id title } } } }`;

let system: System;

beforeAll(async () => {
  system = await startSystem();
}, 120_000);

afterAll(() => system?.stop());

async function titlesFor(input: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await system.ask<Found>(SEARCH, { input });
  expect(errors).toBeUndefined();
  return data.searchEntries.edges.map(({ node }) => node.title);
}

describe('the 93 documented offers', () => {
  it('are 93, of which 4 are closed calls', () => {
    expect([offers.length, closed.length]).toEqual([93, 4]);
  });

  it.each(open.map((offer) => [offer.title, offer] as const))('finds "%s" by its title', async (title) => {
    expect(await titlesFor({ text: title })).toContain(title);
  });

  it('finds each under the municipality where it is, for those who live there', async () => {
    for (const { title, istat_code: municipality } of open) {
      if (municipality === null) continue;
      expect({ municipality, titles: await titlesFor({ text: title, municipality }) }).toEqual({
        municipality,
        titles: expect.arrayContaining([title]),
      });
    }
  });

  it('finds each under each of the needs its feed states', async () => {
    for (const { title, needs, managing_body: body } of open) {
      if (body !== null && WITHOUT_NEEDS.has(body)) continue;
      for (const need of needs) {
        expect({ need, titles: await titlesFor({ text: title, needs: [need] }) }).toEqual({
          need,
          titles: expect.arrayContaining([title]),
        });
      }
    }
  });
});

describe('the 4 closed calls', () => {
  it.each(closed.map((offer) => [offer.title, offer] as const))(
    'keeps "%s" readable and out of the results',
    async (title) => {
      const stored = (await system.reader.pageAfter('00000000-0000-0000-0000-000000000000', 1000)).find(
        ({ entry }) => entry.title === title,
      );
      const { data } = await system.ask<{ entry: { title: string; status: string } }>(
        'query ($id: ID) { entry(id: $id) { title status } }',
        { id: stored?.entry.id },
      );
      expect(data.entry).toEqual({ title, status: 'CLOSED' });
      expect(await titlesFor({ text: title })).not.toContain(title);
    },
  );
});
