import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '@vicino/store';
import { duplicateTools, runDuplicatesCommand } from '../../apps/ingestion/src/duplicates/duplicates.command.js';
import { startSystem, type System } from '../support/start-system.js';

interface Hit {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly sources: readonly { readonly name: string }[];
}

const CHIVASSO = '001082';
const SEARCH = `query ($input: SearchInput!) {
  searchEntries(input: $input) { edges { node { id slug title sources { name url fetchedAt } } } } }`;
const ENTRY = `query ($id: ID, $slug: String) { entry(id: $id, slug: $slug) { id slug title sources { name } } }`;

let system: System;
let store: Awaited<ReturnType<typeof openStore>>;

beforeAll(async () => {
  system = await startSystem();
  store = await openStore({ url: system.databaseUrl, applicationName: 'merged-entries', poolSize: 2 });
}, 120_000);

afterAll(async () => {
  await store?.destroy();
  await system?.stop();
});

const command = (...args: readonly string[]) => runDuplicatesCommand(duplicateTools(store), args, 'operatore');

async function found(): Promise<readonly Hit[]> {
  const input = { text: "ambulatorio gioco d'azzardo", municipality: CHIVASSO };
  const { data, errors } = await system.ask<{ searchEntries: { edges: { node: Hit }[] } }>(SEARCH, { input });
  expect(errors).toBeUndefined();
  return data.searchEntries.edges.map(({ node }) => node).filter(({ title }) => /azzardo.*chivasso/i.test(title));
}

async function entry(variables: { id: string } | { slug: string }): Promise<Hit | null> {
  const { data, errors } = await system.ask<{ entry: Hit | null }>(ENTRY, variables);
  expect(errors).toBeUndefined();
  return data.entry;
}

async function page(slug: string): Promise<{ readonly status: number; readonly location: string | null }> {
  const { status, headers } = await fetch(`${system.url}/s/${slug}`, { redirect: 'manual' });
  return { status, location: headers.get('location') };
}

describe('two entries that are one service', () => {
  it('are proposed, merged and separated by commands, and every address follows', async () => {
    const [head = '', pair = ''] = await command();
    expect([head, pair]).toEqual([expect.stringContaining('2 same'), expect.stringMatching(/^SAME/)]);
    const both = await found();
    expect(both).toHaveLength(2);
    const [kept, merged] = both;
    if (kept === undefined || merged === undefined) throw new Error('Not found');
    expect(kept.sources).toHaveLength(1);

    const [line = ''] = await command('merge', kept.id, merged.id);
    await system.drained();
    const [survivor, ...others] = await found();
    expect([survivor?.id, others]).toEqual([kept.id, []]);
    expect(survivor?.sources.map(({ name }) => name)).toEqual([kept.sources[0]?.name, merged.sources[0]?.name]);
    expect(await entry({ slug: merged.slug })).toMatchObject({ id: kept.id, slug: kept.slug });
    expect(await entry({ id: merged.id })).toMatchObject({ id: kept.id });
    expect(await page(merged.slug)).toEqual({ status: 301, location: `/s/${kept.slug}` });

    await command('undo', /^Merge (\d+)/.exec(line)?.[1] ?? '');
    await system.drained();
    expect((await found()).map(({ id }) => id).sort()).toEqual([kept.id, merged.id].sort());
    expect(await entry({ slug: merged.slug })).toMatchObject({
      id: merged.id,
      sources: [{ name: merged.sources[0]?.name }],
    });
    expect((await page(merged.slug)).location).toBeNull();
    expect((await entry({ slug: kept.slug }))?.sources).toHaveLength(1);
  });

  it('lead to the end of a chain, and to nothing when that is out of sight', async () => {
    const { data } = await system.ask<{ searchEntries: { edges: { node: Hit }[] } }>(SEARCH, {
      input: { municipality: CHIVASSO },
    });
    const [a, b, c] = data.searchEntries.edges.map(({ node }) => node);
    if (a === undefined || b === undefined || c === undefined) throw new Error('Too few entries');
    const merges = [(await command('merge', b.id, c.id))[0], (await command('merge', a.id, b.id))[0]];
    expect(await entry({ slug: c.slug })).toMatchObject({ id: a.id });
    const sources = (await entry({ id: a.id }))?.sources.map(({ name }) => name) ?? [];
    expect(new Set(sources)).toEqual(new Set([a, b, c].flatMap(({ sources: [own] }) => own?.name ?? [])));
    await store.query(`update entry set publication = 'SUSPENDED' where id = $1`, [a.id]);
    expect(await entry({ slug: c.slug })).toBeNull();
    expect((await page(c.slug)).status).not.toBe(301);
    await store.query(`update entry set publication = 'PUBLISHED' where id = $1`, [a.id]);
    for (const line of merges.reverse()) await command('undo', /^Merge (\d+)/.exec(line ?? '')?.[1] ?? '');
    expect(await entry({ slug: c.slug })).toMatchObject({ id: c.id });
  });

  it('refuse a merge that makes no sense', async () => {
    const [one] = await found();
    await expect(command('merge', one?.id ?? '', one?.id ?? '')).rejects.toMatchObject({ code: 'SAME_ENTRY' });
  });
});
