import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { createDataSource, type EntryReader, QuestionReader } from '@vicino/store';
import { EntryWriter } from '@vicino/store/write';
import { OPERATOR_TOKEN, startSystem, type System } from '../support/start-system.js';

const SEARCH = `query ($input: SearchInput!) {
  searchEntries(input: $input) { totalCount degraded edges { node { id title } } }
}`;

interface Found {
  readonly data: { readonly searchEntries: { readonly edges: readonly { node: { id: string; title: string } }[] } };
}

describe('questions asked again', () => {
  let system: System;
  let database: ReturnType<typeof createDataSource>;

  beforeAll(async () => {
    system = await startSystem();
    database = createDataSource(system.databaseUrl, { applicationName: 'caching-test', poolSize: 2 });
    await database.initialize();
  }, 180_000);
  afterAll(async () => {
    await database?.destroy();
    await system?.stop();
  });

  const ask = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${system.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { cache: answer.headers.get('x-cache'), headers: answer.headers, text: await answer.text() };
  };
  const search = (input: Record<string, unknown>) => ask({ query: SEARCH, variables: { input } });

  /** Asks until it is answered from memory: not straight after a change, nor in the second a minute turns. */
  async function remembered(body: unknown, headers: Record<string, string> = {}) {
    for (let tries = 0; tries < 30; tries += 1) {
      const answer = await ask(body, headers);
      if (answer.cache === 'hit') return answer;
      await delay(100);
    }
    throw new Error('It was never answered from memory');
  }

  it('are answered from memory, word for word and under the same headers', async () => {
    const body = { query: SEARCH, variables: { input: { text: 'mensa' } } };
    const first = await ask(body);
    const again = await remembered(body);
    expect(first.cache).toBe('miss');
    expect(again.text).toBe(first.text);
    const names = (headers: Headers) => [...headers.keys()].filter((name) => name !== 'x-cache').sort();
    expect(names(again.headers)).toEqual(names(first.headers));
    expect(again.headers.get('cache-control')).toBe('no-store');
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('are counted as often as they are asked', async () => {
    const municipality = '001082';
    const body = { query: SEARCH, variables: { input: { text: 'telesoccorso', municipality } } };
    const answers = [await ask(body)];
    while (answers.filter(({ cache }) => cache === 'hit').length < 4) {
      answers.push(await ask(body));
      await delay(50);
    }
    const sums = new QuestionReader(database);
    const asked = { from: '2000-01-01', until: '2100-01-01', municipality, limit: 10 };
    for (;;) {
      const [sum] = await sums.byPeriod(asked, 'MONTH');
      expect(sum?.asked ?? 0).toBeLessThanOrEqual(answers.length);
      if (sum?.asked === answers.length) break;
      await delay(200);
    }
    expect((await sums.mostAsked(asked)).map(({ text }) => text)).toEqual(['telesoccorso']);
  }, 30_000);

  it('are told apart by what is accepted', async () => {
    const body = { query: SEARCH, variables: { input: { text: 'affitto' } } };
    await remembered(body);
    const other = await ask(body, { accept: 'application/graphql-response+json' });
    expect(other.cache).toBe('miss');
    expect(other.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  it('say within a second of its being searchable what was published since', async () => {
    const reader: EntryReader = system.reader;
    const body = { query: SEARCH, variables: { input: { text: 'dormitorio', municipality: '001125' } } };
    const before = JSON.parse((await remembered(body)).text) as Found;
    const id = before.data.searchEntries.edges[0]?.node.id ?? '';
    const stored = await reader.byId(id);
    if (stored === null) throw new Error('The entry found is not in the store');
    const title = `${stored.entry.title} rinnovato`;
    const writer = new EntryWriter(database);
    await writer.save([{ ...stored.entry, title }], { runId: null, fetchedAt: new Date() });
    await system.drained();
    const searchable = performance.now();
    for (;;) {
      const found = JSON.parse((await ask(body)).text) as Found;
      if (found.data.searchEntries.edges.some(({ node }) => node.title === title)) break;
      expect(performance.now() - searchable).toBeLessThan(1_000);
      await delay(20);
    }
    expect(performance.now() - searchable).toBeLessThan(1_000);
    expect((await remembered(body)).text).toContain(title);
  });

  it('are never remembered with anything personal, for a publisher, with an error, or when they are no reads', async () => {
    await remembered({ query: '{ needs { slug } }' });
    const { size } = system.gatewayMemory;
    const unremembered: [unknown, Record<string, string>?][] = [
      [{ query: SEARCH, variables: { input: { text: 'mensa', profile: { age: 83 } } } }],
      [{ query: '{ searchEntries(input: { profile: { age: 83 } }) { totalCount } }' }],
      [{ query: SEARCH, variables: { input: { needs: ['nessuno'] } } }],
      [{ query: '{ needs { slug } }' }, { authorization: `Bearer ${OPERATOR_TOKEN}` }],
      [{ query: '{ sources { id } }' }, { authorization: `Bearer ${OPERATOR_TOKEN}` }],
      [{ query: '{ sources { id } }' }],
      [{ query: '{ __typename }' }],
    ];
    for (const [body, headers] of unremembered) {
      for (let times = 0; times < 2; times += 1) expect((await ask(body, headers)).cache).not.toBe('hit');
    }
    // A minute may have turned meanwhile, and made it smaller.
    expect(system.gatewayMemory.size).toBeLessThanOrEqual(size);
  });

  it('are asked anew while nobody says what changes, and answered from memory after', async () => {
    const body = { query: SEARCH, variables: { input: { text: 'badante' } } };
    await remembered(body);
    await database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'vicino-gateway-answers'`,
    );
    for (let tries = 0; system.gatewayMemory.size > 0 && tries < 100; tries += 1) await delay(5);
    expect(system.gatewayMemory.size).toBe(0);
    expect((await search({ text: 'badante' })).cache).toBe('miss');
    await remembered(body);
  });

  it('stay readable where the body comes in pieces', async () => {
    const body = JSON.stringify({ query: SEARCH, variables: { input: { text: 'mensa' } } });
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let from = 0; from < body.length; from += 10) {
          controller.enqueue(new TextEncoder().encode(body.slice(from, from + 10)));
        }
        controller.close();
      },
    });
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: pieces, duplex: 'half' };
    const answer = await fetch(`${system.url}/graphql`, request as RequestInit);
    expect(answer.headers.get('x-cache')).toBeNull();
    expect(await answer.json()).toHaveProperty('data.searchEntries.totalCount');
  });
});
