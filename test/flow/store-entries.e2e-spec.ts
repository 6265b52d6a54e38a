import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeLog, createDataSource, EntryReader } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, entryArbitrary, sampleEntry, sampleId } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import { inspect } from 'node:util';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';

const context = { runId: 7, fetchedAt: new Date('2026-11-22T10:00:00Z') };
let database: ClonedDatabase;
let dataSource: DataSource;
let writer: EntryWriter;
let reader: EntryReader;
let log: ChangeLog;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-entries' });
  await dataSource.initialize();
  writer = new EntryWriter(dataSource);
  reader = new EntryReader(dataSource);
  log = new ChangeLog(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry cascade');
});

async function forgetMarks(): Promise<void> {
  await dataSource.query('delete from change_mark');
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

async function xmins(): Promise<unknown> {
  return dataSource.query('select id, xmin::text, xmax::text, ctid::text from entry order by id');
}

describe('saving', () => {
  it('creates, reads back, and marks', async () => {
    const entry = sampleEntry('a', {
      needs: [{ slug: 'casa', origin: 'STATED', evidence: [] }],
      hours: { text: 'lunedì', osm: null },
    });
    const result = await writer.save([entry], context);
    expect(result).toEqual({ created: [entry.id], updated: [], unchanged: [], conflicts: [] });
    const stored = await reader.byId(entry.id);
    expect(stored).toMatchObject({
      entry,
      version: 1,
      publication: 'PUBLISHED',
      fetchedAt: context.fetchedAt,
      withdrawnAt: null,
    });
    expect(await reader.bySlug('sample-a')).toEqual(stored);
    expect(await log.pending('search')).toBe(1);
  });

  it('writes nothing at all for an entry that is the same', async () => {
    await writer.save([sampleEntry('a'), sampleEntry('b')], context);
    await forgetMarks();
    const before = await xmins();
    const again = await writer.save([sampleEntry('a'), sampleEntry('b')], { runId: 8, fetchedAt: new Date() });
    expect(again).toEqual({ created: [], updated: [], unchanged: [sampleId('a'), sampleId('b')], conflicts: [] });
    expect(await xmins()).toEqual(before);
    expect(await log.pending('search')).toBe(0);
  });

  it('raises the version of what changed, of that alone, and marks it', async () => {
    await writer.save([sampleEntry('a'), sampleEntry('b')], context);
    await forgetMarks();
    const later = { runId: 8, fetchedAt: new Date('2026-11-23T10:00:00Z') };
    const result = await writer.save([sampleEntry('a'), sampleEntry('b', { title: 'Other' }), sampleEntry('c')], later);
    expect(result).toEqual({
      created: [sampleId('c')],
      updated: [sampleId('b')],
      unchanged: [sampleId('a')],
      conflicts: [],
    });
    const b = await reader.byId(sampleId('b'));
    expect(b).toMatchObject({ version: 2, entry: { title: 'Other' }, fetchedAt: later.fetchedAt });
    expect(b?.updatedAt.getTime()).toBeGreaterThan(b?.createdAt.getTime() ?? Infinity);
    expect(await log.pending('search')).toBe(2);
  });

  it('keeps the address given first', async () => {
    await writer.save([sampleEntry('a')], context);
    const renamed = await writer.save([sampleEntry('a', { slug: 'renamed' })], context);
    expect(renamed.unchanged).toEqual([sampleId('a')]);
    await writer.save([sampleEntry('a', { slug: 'renamed', title: 'Renamed' })], context);
    expect((await reader.byId(sampleId('a')))?.entry).toMatchObject({ slug: 'sample-a', title: 'Renamed' });
  });

  it('gives two entries that ask for one slug different ones', async () => {
    await writer.save([sampleEntry('a', { slug: 'sportello' })], context);
    await writer.save([sampleEntry('b', { slug: 'sportello' }), sampleEntry('c', { slug: 'sportello' })], context);
    const slugs = [...(await reader.byIds(['a', 'b', 'c'].map(sampleId))).values()].map((stored) => stored.entry.slug);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs).toContain('sportello');
    expect(slugs).toContain(`sportello-${sampleId('b').slice(0, 8)}`);
  });

  it('stores 5,000 entries in one batch, and knows them all again', async () => {
    const batch = Array.from({ length: 5_000 }, (_, index) => sampleEntry(String(index)));
    expect((await writer.save(batch, context)).created).toHaveLength(5_000);
    expect(await reader.count()).toBe(5_000);
    expect(await log.pending('search')).toBe(5_000);
    expect((await writer.save(batch, context)).unchanged).toHaveLength(5_000);
  }, 60_000);

  it('stores all of a batch or nothing, and names what cannot be stored', async () => {
    const bad = sampleEntry('b', { summary: 'half \0 text' });
    await expect(writer.save([sampleEntry('a'), bad], context)).rejects.toMatchObject({
      name: 'EntryInputError',
      code: 'ENTRY_INPUT',
      entryId: bad.id,
      field: 'summary',
    });
    await expect(writer.save([sampleEntry('a'), sampleEntry('a')], context)).rejects.toMatchObject({ field: 'id' });
    expect(await reader.count()).toBe(0);
  });

  it('lets two writers of the same entries follow each other', async () => {
    const batch = Array.from({ length: 200 }, (_, index) => sampleEntry(String(index)));
    const results = await Promise.all([
      writer.save(batch, context),
      writer.save([...batch].reverse(), context),
      writer.save(batch, context),
    ]);
    expect(results.map((result) => result.created.length).sort()).toEqual([0, 0, 200]);
    expect(await log.pending('search')).toBe(200);
  });
});

describe('any entry', () => {
  it('comes back from the database as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entryArbitrary, { minLength: 1, maxLength: 20 }), async (entries) => {
        const batch = entries.map((entry, index) => ({
          ...entry,
          id: sampleId(String(index)),
          slug: `${index}${entry.slug}`,
        }));
        const distinct = batch.map((entry, index) => ({
          ...entry,
          source: { ...entry.source, externalId: String(index) },
        }));
        await dataSource.query('truncate entry cascade');
        await writer.save(distinct, context);
        const stored = await reader.byIds(distinct.map((entry) => entry.id));
        expect([...stored.values()].map(({ entry }) => entry).sort(byId)).toEqual([...distinct].sort(byId));
        expect((await writer.compare(distinct)).updated).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('withdrawing what a source no longer lists', () => {
  it('leaves a tombstone, touches no other source, and marks', async () => {
    const other = sampleEntry('x', { source: { sourceId: 'other', externalId: 'x', name: 'Other', url: null } });
    await writer.save([sampleEntry('a'), sampleEntry('b'), other], context);
    await forgetMarks();
    expect(await writer.missing('sample', ['a'])).toEqual([{ id: sampleId('b'), externalId: 'b', title: 'Sample b' }]);
    expect(await writer.withdrawMissing('sample', ['a'])).toEqual([sampleId('b')]);
    const stored = await reader.byId(sampleId('b'));
    expect(stored).toMatchObject({ publication: 'WITHDRAWN', version: 2, withdrawnAt: expect.any(Date) });
    expect(await reader.count()).toBe(2);
    expect(await log.pending('search')).toBe(1);
    expect(await writer.withdrawMissing('sample', ['a'])).toEqual([]);
  });

  it('publishes again what comes back, even unchanged', async () => {
    await writer.save([sampleEntry('a')], context);
    await writer.withdrawMissing('sample', []);
    expect((await writer.save([sampleEntry('a')], context)).updated).toEqual([sampleId('a')]);
    expect(await reader.byId(sampleId('a'))).toMatchObject({ publication: 'PUBLISHED', version: 3, withdrawnAt: null });
  });

  it('does not publish what a person or a policy suspended', async () => {
    await writer.save([sampleEntry('a')], context);
    await dataSource.query(`update entry set publication = 'SUSPENDED'`);
    await writer.save([sampleEntry('a', { title: 'Other' })], context);
    expect(await reader.byId(sampleId('a'))).toMatchObject({ publication: 'SUSPENDED', version: 2 });
  });
});

describe('comparing without writing', () => {
  it('names what would change, field by field', async () => {
    await writer.save([sampleEntry('a'), sampleEntry('b'), sampleEntry('w')], context);
    await writer.withdrawMissing('sample', ['a', 'b']);
    await forgetMarks();
    const comparison = await writer.compare([
      sampleEntry('a', { slug: 'ignored', window: { opensOn: null, closesOn: null } }),
      sampleEntry('b', { title: 'Other', cost: { type: 'gratuito', text: null } }),
      sampleEntry('c'),
      sampleEntry('w'),
    ]);
    expect(comparison).toEqual({
      created: [{ id: sampleId('c'), title: 'Sample c' }],
      updated: [
        { id: sampleId('b'), title: 'Other', fields: ['title', 'cost'] },
        { id: sampleId('w'), title: 'Sample w', fields: ['publication'] },
      ],
      unchanged: [{ id: sampleId('a'), title: 'Sample a' }],
      conflicts: [],
    });
    expect(await log.pending('search')).toBe(0);
  });
});

describe('reading', () => {
  it('pages through all entries in the order of ids, withdrawn ones included', async () => {
    const batch = Array.from({ length: 25 }, (_, index) => sampleEntry(String(index)));
    await writer.save(batch, context);
    await writer.withdrawMissing(
      'sample',
      batch.slice(1).map((entry) => entry.source.externalId),
    );
    const ids: string[] = [];
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await reader.pageAfter(after, 10);
      const versions = await reader.versionsAfter(after, 10);
      expect(versions).toEqual(page.map(({ entry, version, publication }) => ({ id: entry.id, version, publication })));
      ids.push(...page.map((stored) => stored.entry.id));
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.entry.id;
    }
    expect(ids).toEqual(batch.map((entry) => entry.id).sort());
  });

  it('finds nothing under what is no id', async () => {
    expect(await reader.byId('1; drop table entry')).toBeNull();
    expect(await reader.byIds(['nothing', sampleId('absent')])).toEqual(new Map());
    expect(await reader.bySlug('absent')).toBeNull();
  });
});

describe('cards', () => {
  it('are the parts of the entry that they name', async () => {
    await fc.assert(
      fc.asyncProperty(entryArbitrary, async (entry) => {
        await dataSource.query('truncate entry cascade');
        await writer.save([entry], context);
        const card = (await reader.cardsByIds([entry.id])).get(entry.id);
        expect((await reader.byId(entry.id))?.entry).toMatchObject({ ...card });
        expect(card).toMatchObject({ title: entry.title, needs: entry.needs, cost: entry.cost });
        expect(card?.serviceArea).not.toHaveProperty('municipalities');
      }),
      { numRuns: 30 },
    );
  });

  it('are those of published entries alone', async () => {
    const batch = [sampleEntry('a'), sampleEntry('b')];
    await writer.save(batch, context);
    await writer.withdrawMissing('sample', ['a']);
    const ids = batch.map(({ id }) => id);
    expect([...(await reader.cardsByIds([...ids, 'nothing'])).keys()]).toEqual([sampleId('a')]);
    expect(await reader.cardsByIds(['nothing'])).toEqual(new Map());
  });

  it('come again after the database ended the connection', async () => {
    await writer.save([sampleEntry('a')], context);
    const single = createDataSource(database.url, { applicationName: 'cut-off', poolSize: 1 });
    await single.initialize();
    const cards = new EntryReader(single);
    await cards.cardsByIds([sampleId('a')]);
    await dataSource.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut-off'`);
    const again = () => cards.cardsByIds([sampleId('a')]);
    const found = await again().catch(again);
    expect(found.size).toBe(1);
    await single.destroy();
  });
});

describe('errors of the database', () => {
  it('show no content: whoever logs them would log what people wrote', async () => {
    await writer.save([sampleEntry('a')], context);
    const clash = sampleEntry('secret', { source: { sourceId: 'sample', externalId: 'a', name: 'secret', url: null } });
    const error: unknown = await writer.save([clash], context).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'QueryFailedError', code: '23505', constraint: 'entry_source_key' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('ecret');
  });
});
