import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeLog, CorrectionReader, createDataSource, EntryReader, HistoryReader } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry, sampleId } from '@vicino/store/testing';
import { CorrectionWriter, EntryWriter } from '@vicino/store/write';
import type { DataSource } from 'typeorm';

const context = { runId: 7, fetchedAt: new Date('2026-11-22T10:00:00Z') };
const id = sampleId('a');
let database: ClonedDatabase;
let dataSource: DataSource;
let entries: EntryWriter;
let reader: EntryReader;
let writer: CorrectionWriter;
let corrections: CorrectionReader;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-corrections' });
  await dataSource.initialize();
  entries = new EntryWriter(dataSource);
  reader = new EntryReader(dataSource);
  writer = new CorrectionWriter(dataSource);
  corrections = new CorrectionReader(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry restart identity cascade');
  await entries.save([sampleEntry('a'), sampleEntry('b')], context);
  await dataSource.query('delete from change_mark');
});

const correctTitle = (value: string): ReturnType<CorrectionWriter['correct']> =>
  writer.correct({ entryId: id, field: 'title', value, by: 'Maria' });

describe('correcting by hand', () => {
  it('takes effect at once, as a version with a mark, and says who', async () => {
    const correction = await correctTitle('Right');
    expect(correction).toMatchObject({
      entryId: id,
      value: 'Right',
      base: 'Sample a',
      source: 'Sample a',
      by: 'Maria',
    });
    expect(await reader.byId(id)).toMatchObject({
      entry: { title: 'Right' },
      version: 2,
      fetchedAt: context.fetchedAt,
      publication: 'PUBLISHED',
    });
    expect((await new HistoryReader(dataSource).of(id, 1))[0]).toMatchObject({
      by: 'Maria',
      reason: 'CORRECTION',
      runId: null,
      changes: { title: { before: 'Sample a', after: 'Right' } },
    });
    expect(await new ChangeLog(dataSource).pending('search')).toBe(1);
    expect(await corrections.byEntries([id, sampleId('b')])).toEqual(new Map([[id, [correction]]]));
  });

  it('survives the next run, which writes nothing', async () => {
    await correctTitle('Right');
    const rows = (): Promise<unknown> =>
      dataSource.query(`select xmin::text from entry union all select xmin::text from entry_correction`);
    const before = await rows();
    const result = await entries.save([sampleEntry('a')], context);
    expect(result).toEqual({ created: [], updated: [], unchanged: [id], conflicts: [] });
    expect(await rows()).toEqual(before);
    expect(await entries.compare([sampleEntry('a')])).toMatchObject({ unchanged: [{ id, title: 'Right' }] });
  });

  it('holds when the source changes its mind, and the conflict is told by every run', async () => {
    await correctTitle('Right');
    const said = sampleEntry('a', { title: 'New', summary: 'New' });
    const conflict = { entryId: id, field: 'title', base: 'Sample a', source: 'New', corrected: 'Right' };
    expect(await entries.compare([said])).toMatchObject({ conflicts: [conflict] });
    expect(await entries.save([said], context)).toMatchObject({ updated: [id], conflicts: [conflict] });
    expect((await reader.byId(id))?.entry).toMatchObject({ title: 'Right', summary: 'New' });
    expect(await entries.save([said], context)).toMatchObject({ unchanged: [id], conflicts: [conflict] });
    expect(await corrections.conflicts(10)).toEqual([conflict]);
  });

  it('is settled by correcting again, or by the source that comes to say the same', async () => {
    await correctTitle('Right');
    await entries.save([sampleEntry('a', { title: 'New' })], context);
    expect(await correctTitle('Right')).toMatchObject({ base: 'New', source: 'New' });
    expect(await corrections.conflicts(10)).toEqual([]);
    expect((await entries.save([sampleEntry('a', { title: 'New' })], context)).conflicts).toEqual([]);
    expect((await entries.save([sampleEntry('a', { title: 'Right' })], context)).conflicts).toEqual([]);
    expect(await corrections.conflicts(10)).toEqual([]);
    expect((await corrections.historyOf(id)).map(({ undoneBy }) => undoneBy)).toEqual([null, 'Maria']);
  });

  it('goes back, when undone, to what the source says now', async () => {
    const { id: correctionId } = await correctTitle('Right');
    await entries.save([sampleEntry('a', { title: 'New' })], context);
    await writer.undo(correctionId, 'Anna');
    expect(await reader.byId(id)).toMatchObject({ entry: { title: 'New' }, version: 3 });
    expect(await corrections.byEntries([id])).toEqual(new Map());
    const again = await entries.save([sampleEntry('a', { title: 'New' })], context);
    expect(again).toMatchObject({ unchanged: [id], conflicts: [] });
    await expect(writer.undo(correctionId, 'Anna')).rejects.toMatchObject({ code: 'CORRECTION_UNKNOWN' });
  });

  it('keeps compound values and emptied fields', async () => {
    await entries.save([sampleEntry('a', { hours: { text: 'lunedì', osm: null } })], context);
    await writer.correct({ entryId: id, field: 'hours', value: null, by: 'Maria' });
    await writer.correct({ entryId: id, field: 'window', value: { opensOn: null, closesOn: null }, by: 'Maria' });
    await writer.correct({ entryId: id, field: 'cost', value: { text: null, type: 'gratuito' }, by: 'Maria' });
    const result = await entries.save([sampleEntry('a', { hours: { osm: null, text: 'lunedì' } })], context);
    expect(result).toMatchObject({ unchanged: [id], conflicts: [] });
    expect((await reader.byId(id))?.entry).toMatchObject({ hours: null, window: null, cost: { type: 'gratuito' } });
  });

  it('does not publish what its source withdrew, and holds when it comes back', async () => {
    await entries.withdrawMissing('sample', ['b']);
    await correctTitle('Right');
    expect(await reader.byId(id)).toMatchObject({ publication: 'WITHDRAWN', entry: { title: 'Right' }, version: 3 });
    await entries.save([sampleEntry('a')], context);
    expect(await reader.byId(id)).toMatchObject({ publication: 'PUBLISHED', entry: { title: 'Right' }, version: 4 });
  });

  it('refuses what cannot be stored and entries that are not there, and writes nothing', async () => {
    await expect(correctTitle('half \0 text')).rejects.toMatchObject({ code: 'ENTRY_INPUT', field: 'title' });
    const absent = writer.correct({ entryId: sampleId('z'), field: 'title', value: 'x', by: 'Maria' });
    await expect(absent).rejects.toMatchObject({ code: 'ENTRY_UNKNOWN' });
    expect(await corrections.historyOf(id)).toEqual([]);
  });
});
