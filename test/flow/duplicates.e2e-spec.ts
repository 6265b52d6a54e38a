import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry, Location } from '@vicino/domain';
import { DuplicateReader, EntryReader, openStore } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import { duplicateTools, runDuplicatesCommand } from '../../apps/ingestion/src/duplicates/duplicates.command.js';
import { findStoredDuplicates } from '../../apps/ingestion/src/duplicates/find-stored-duplicates.js';

const ivrea: Location = {
  name: null,
  address: 'Via Peana 4',
  postalCode: null,
  istatCode: '001125',
  latitude: null,
  longitude: null,
  precision: null,
  visibility: 'PUBLIC',
};

function service(key: string, title: string): Entry {
  const source = { sourceId: key, externalId: key, name: `Source ${key}`, url: null };
  return sampleEntry(key, { title, description: '', provider: { name: 'Caritas' }, locations: [ivrea], source });
}

const dormitory = service('a', 'Dormitorio Caritas');
const again = service('b', 'Caritas di Ivrea: accoglienza notturna');
const canteen = service('c', 'Mensa dei poveri');

let database: ClonedDatabase;
let store: Awaited<ReturnType<typeof openStore>>;

const save = (...entries: readonly Entry[]) =>
  new EntryWriter(store).save(entries, { runId: null, fetchedAt: new Date() });
const run = (...args: readonly string[]) => runDuplicatesCommand(duplicateTools(store), args, 'operatore');
const publicationOf = async ({ id }: Entry) => (await new EntryReader(store).byId(id))?.publication;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  store = await openStore({ url: database.url, applicationName: 'duplicates', poolSize: 2 });
  await save(dormitory, again, canteen);
});

afterAll(async () => {
  await store?.destroy();
  await database?.drop();
});

describe('duplicates in the store', () => {
  it('are found and kept with their reasons, and a second run writes nothing', async () => {
    const [head, pair, ...rest] = await run();
    expect(head).toContain('3 entries');
    expect(head).toContain('1 same, 0 unsure; 1 kept anew');
    expect(pair).toMatch(/^SAME 0\.9/);
    expect(rest.join('\n')).toContain('Stesso indirizzo (Via Peana 4 / Via Peana 4).');
    expect(await new DuplicateReader(store).toJudge('SAME', 10)).toHaveLength(1);
    expect((await findStoredDuplicates(duplicateTools(store))).written).toBe(0);
  });

  it('merge when a person says so, still seen as one service, and come apart again', async () => {
    const [line] = await run('merge', dormitory.id, again.id);
    expect(await publicationOf(again)).toBe('MERGED');
    expect((await findStoredDuplicates(duplicateTools(store))).pairs).toHaveLength(1);
    await run('undo', /^Merge (\d+)/.exec(line ?? '')?.[1] ?? '');
    expect(await publicationOf(again)).toBe('PUBLISHED');
  });

  it('are not kept waiting when one of the two changes into another service', async () => {
    await save({ ...again, title: 'Guardaroba' });
    expect(
      (await findStoredDuplicates(duplicateTools(store))).pairs.filter(({ verdict }) => verdict === 'SAME'),
    ).toEqual([]);
    expect(await new DuplicateReader(store).toJudge('SAME', 10)).toEqual([]);
    await save(again);
    expect((await findStoredDuplicates(duplicateTools(store))).pairs).toMatchObject([{ verdict: 'SAME' }]);
  });

  it('stay apart once a person has said that they differ', async () => {
    await run('decide', again.id, dormitory.id, 'different');
    expect((await findStoredDuplicates(duplicateTools(store))).pairs).toEqual([]);
    await run('decide', again.id, dormitory.id, 'same');
    expect((await run())[1]).toContain('(decided by operatore)');
  });

  it('refuse what makes no sense, and say how it is done', async () => {
    await expect(run('decide', 'x', 'y', 'same')).rejects.toThrow('"x" is no entry id');
    await expect(run('join')).rejects.toThrow('Usage: npm run ingest -- duplicates');
    await expect(runDuplicatesCommand(duplicateTools(store), ['undo', '1'], undefined)).rejects.toThrow('--by NAME');
  });
});
