import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createDataSource,
  DoNotListReader,
  DuplicateReader,
  EntryReader,
  HistoryReader,
  MergeReader,
} from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry, sampleId } from '@vicino/store/testing';
import { DoNotListWriter, DuplicateWriter, EntryWriter, MergeWriter } from '@vicino/store/write';
import type { DataSource } from 'typeorm';

const context = { runId: 7, fetchedAt: new Date('2026-11-22T10:00:00Z') };
const [a, b, c] = ['a', 'b', 'c'].map(sampleId) as [string, string, string];
const batch = ['a', 'b', 'c'].map((key) => sampleEntry(key));
let database: ClonedDatabase;
let dataSource: DataSource;
let entries: EntryWriter;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-duplicates' });
  await dataSource.initialize();
  entries = new EntryWriter(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry, do_not_list restart identity cascade');
  await entries.save(batch, context);
});

async function publications(): Promise<(string | undefined)[]> {
  const stored = await new EntryReader(dataSource).byIds([a, b, c]);
  return [a, b, c].map((id) => stored.get(id)?.publication);
}

describe('decisions on pairs', () => {
  const compared = { a, b, verdict: 'UNSURE' as const, score: 0.6, reasons: [{ field: 'name', text: 'nomi simili' }] };

  it('are one a pair, in either order, and write nothing when they are the same', async () => {
    const writer = new DuplicateWriter(dataSource);
    expect(await writer.record([compared, { ...compared, a: c }])).toBe(2);
    expect(await writer.record([{ ...compared, a: b, b: a }])).toBe(0);
    expect(
      await writer.record([
        { ...compared, score: 0.7 },
        { ...compared, a: sampleId('absent') },
      ]),
    ).toBe(1);
    const [decision, ...others] = await new DuplicateReader(dataSource).ofEntries([a]);
    expect(others).toEqual([]);
    expect(decision).toMatchObject({ score: 0.7, verdict: 'UNSURE', reasons: compared.reasons, decidedBy: null });
    expect([decision?.entryA, decision?.entryB]).toEqual([a, b].sort());
  });

  it('of a person are never overwritten by a comparison', async () => {
    const writer = new DuplicateWriter(dataSource);
    const reader = new DuplicateReader(dataSource);
    await writer.record([compared, { ...compared, a: c, score: 0.5 }]);
    expect((await reader.toJudge('UNSURE', 10)).map(({ score }) => score)).toEqual([0.6, 0.5]);
    await writer.decide(b, a, 'DIFFERENT', 'Maria');
    expect(await writer.record([{ ...compared, verdict: 'SAME', score: 0.99 }])).toBe(0);
    expect(await reader.decidedByPeople()).toEqual([
      expect.objectContaining({ verdict: 'DIFFERENT', decidedBy: 'Maria', score: 0.6 }),
    ]);
    expect(await reader.toJudge('UNSURE', 10)).toHaveLength(1);
    await writer.decide(a, b, 'SAME', 'Anna');
    expect(await reader.decidedByPeople()).toEqual([expect.objectContaining({ verdict: 'SAME', decidedBy: 'Anna' })]);
  });
});

describe('merging', () => {
  let merges: MergeWriter;
  beforeEach(() => {
    merges = new MergeWriter(dataSource);
  });

  it('hides the merged entry and keeps both rows; undoing shows it again', async () => {
    const merge = await merges.merge(a, b, 'Maria');
    expect(await publications()).toEqual(['PUBLISHED', 'MERGED', 'PUBLISHED']);
    expect(await new MergeReader(dataSource).byEntries([b])).toEqual([merge]);
    await merges.undo(merge.id, 'Anna');
    expect(await publications()).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    expect(await new MergeReader(dataSource).byEntries([a, b])).toEqual([]);
    expect(await new MergeReader(dataSource).historyOf(a)).toMatchObject([{ undoneBy: 'Anna' }]);
    expect((await new HistoryReader(dataSource).of(b, 2)).map(({ changes }) => changes)).toEqual([
      { publication: { before: 'MERGED', after: 'PUBLISHED' } },
      { publication: { before: 'PUBLISHED', after: 'MERGED' } },
    ]);
    await expect(merges.undo(merge.id, 'Anna')).rejects.toMatchObject({ code: 'MERGE_UNKNOWN' });
  });

  it('goes on taking what the source says of the merged entry, hidden', async () => {
    await merges.merge(a, b, 'Maria');
    await entries.save([sampleEntry('b', { title: 'Other' })], context);
    expect(await publications()).toEqual(['PUBLISHED', 'MERGED', 'PUBLISHED']);
    expect((await new EntryReader(dataSource).byId(b))?.entry.title).toBe('Other');
  });

  it('loses no service: what was merged comes back while what stood for it is gone', async () => {
    await merges.merge(a, b, 'Maria');
    await entries.withdrawMissing('sample', ['b', 'c']);
    expect(await publications()).toEqual(['WITHDRAWN', 'PUBLISHED', 'PUBLISHED']);
    await entries.save(batch, context);
    expect(await publications()).toEqual(['PUBLISHED', 'MERGED', 'PUBLISHED']);
    await entries.suspend([a], { by: null, reason: 'OVERDUE' });
    expect(await publications()).toEqual(['SUSPENDED', 'PUBLISHED', 'PUBLISHED']);
    await entries.resume([a], { by: null, reason: 'VERIFIED' });
    expect(await publications()).toEqual(['PUBLISHED', 'MERGED', 'PUBLISHED']);
  });

  it('leaves a merged entry withdrawn by its source alone, and hides it when it is back', async () => {
    const merge = await merges.merge(a, b, 'Maria');
    await entries.withdrawMissing('sample', ['a', 'c']);
    expect(await publications()).toEqual(['PUBLISHED', 'WITHDRAWN', 'PUBLISHED']);
    await entries.save(batch, context);
    expect(await publications()).toEqual(['PUBLISHED', 'MERGED', 'PUBLISHED']);
    await entries.withdrawMissing('sample', ['a', 'c']);
    await merges.undo(merge.id, 'Anna');
    expect(await publications()).toEqual(['PUBLISHED', 'WITHDRAWN', 'PUBLISHED']);
  });

  it('goes through a chain, and refuses a circle and a second home', async () => {
    await merges.merge(b, a, 'Maria');
    await merges.merge(c, b, 'Maria');
    expect(await publications()).toEqual(['MERGED', 'MERGED', 'PUBLISHED']);
    await expect(merges.merge(a, c, 'Maria')).rejects.toMatchObject({ code: 'KEPT_IS_MERGED' });
    await expect(merges.merge(c, a, 'Maria')).rejects.toMatchObject({ code: 'ALREADY_MERGED' });
    await expect(merges.merge(a, a, 'Maria')).rejects.toMatchObject({ code: 'SAME_ENTRY' });
    await expect(merges.merge(c, sampleId('z'), 'Maria')).rejects.toMatchObject({ code: 'ENTRY_UNKNOWN' });
    await entries.withdrawMissing('sample', ['a', 'b']);
    expect(await publications()).toEqual(['MERGED', 'PUBLISHED', 'WITHDRAWN']);
  });
});

describe('the do-not-list', () => {
  it('remembers whom it is about by a hash alone, until the request ends', async () => {
    const writer = new DoNotListWriter(dataSource);
    const reader = new DoNotListReader(dataSource);
    const request = { kind: 'PHONE' as const, value: '+390125646111', reason: 'asked by letter', by: 'Maria' };
    const id = await writer.add(request);
    expect(await writer.add({ ...request, value: '+39 0125 646111', by: 'Anna' })).toBe(id);
    expect((await reader.load()).has('PHONE', '+390125646111')).toBe(true);
    expect((await reader.load()).has('PHONE', '+390125646112')).toBe(false);
    expect(await reader.requestsInForce(10)).toEqual([expect.objectContaining({ id, kind: 'PHONE', by: 'Maria' })]);
    expect(JSON.stringify(await dataSource.query('select * from do_not_list'))).not.toContain('646111');
    expect(await writer.end(id, 'Anna')).toBe(true);
    expect(await writer.end(id, 'Anna')).toBe(false);
    expect((await reader.load()).has('PHONE', '+390125646111')).toBe(false);
    expect(await writer.add(request)).not.toBe(id);
  });
});
