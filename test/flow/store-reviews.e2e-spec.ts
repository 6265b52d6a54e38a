import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ChangeLog,
  createDataSource,
  EntryReader,
  HistoryReader,
  ReviewReader,
  VerificationReader,
} from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry, sampleId } from '@vicino/store/testing';
import { EntryWriter, MergeWriter, ReviewWriter, VerificationWriter } from '@vicino/store/write';
import type { DataSource } from 'typeorm';

const context = { runId: null, fetchedAt: new Date('2026-11-22T10:00:00Z') };
const today = '2026-11-22';
let database: ClonedDatabase;
let dataSource: DataSource;
let entries: EntryWriter;
let reviews: ReviewWriter;
let reader: ReviewReader;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-reviews' });
  await dataSource.initialize();
  entries = new EntryWriter(dataSource);
  reviews = new ReviewWriter(dataSource);
  reader = new ReviewReader(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

const DUE = { a: '2025-01-01', b: '2026-11-22', c: '2026-12-01', d: '2027-06-01' } as const;
const plans = Object.entries(DUE).map(([key, dueOn]) => ({ entryId: sampleId(key), cadenceMonths: 6, dueOn }));
const keys = (rows: readonly { title: string }[]): string[] => rows.map(({ title }) => title.slice(-1));

beforeEach(async () => {
  await dataSource.query('truncate entry restart identity cascade');
  const body = (key: string): string | null => (key === 'd' ? null : 'cis-cirie');
  await entries.save(
    Object.keys(DUE).map((key) => sampleEntry(key, { managingBody: body(key) })),
    context,
  );
  await reviews.plan(plans);
});

describe('planning reviews', () => {
  it('writes what differs alone, and passes over what is not stored', async () => {
    expect(await reviews.plan(plans)).toBe(0);
    const moved = { entryId: sampleId('a'), cadenceMonths: 12, dueOn: today };
    const absent = { entryId: sampleId('z'), cadenceMonths: 6, dueOn: today };
    expect(await reviews.plan([moved, ...plans.slice(1), absent])).toBe(1);
    expect(await reader.dueBy('2025-12-31', 10)).toEqual([]);
    expect(keys(await reader.dueBy(today, 10)).sort()).toEqual(['a', 'b']);
  });

  it('tells what is due, the longest overdue first, and pages', async () => {
    const due = await reader.dueBy('2026-12-31', 10);
    expect(keys(due)).toEqual(['a', 'b', 'c']);
    expect(due[0]).toEqual({
      entryId: sampleId('a'),
      cadenceMonths: 6,
      dueOn: '2025-01-01',
      remindedAt: null,
      title: 'Sample a',
      sourceId: 'sample',
      managingBody: 'cis-cirie',
      publication: 'PUBLISHED',
    });
    expect(keys(await reader.dueBy('2026-12-31', 1, 1))).toEqual(['b']);
  });

  it('counts by body', async () => {
    await entries.suspend([sampleId('a')], { by: null, reason: 'OVERDUE' });
    expect(await reader.byBody(today, '2026-12-22')).toEqual([
      { managingBody: 'cis-cirie', planned: 3, dueSoon: 2, overdue: 0, suspended: 1 },
      { managingBody: null, planned: 1, dueSoon: 0, overdue: 0, suspended: 0 },
    ]);
    await entries.resume([sampleId('a')], { by: null, reason: 'VERIFIED' });
    await entries.withdrawMissing('sample', ['a', 'b', 'd']);
    await new MergeWriter(dataSource).merge(sampleId('a'), sampleId('b'), 'Maria');
    expect((await reader.byBody(today, '2026-12-22'))[0]).toMatchObject({ planned: 1, dueSoon: 0, overdue: 1 });
  });

  it('reminds once a date', async () => {
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['a', 'b', 'c']);
    await reviews.reminded([sampleId('a'), sampleId('b')]);
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['c']);
    await reviews.plan([{ entryId: sampleId('b'), cadenceMonths: 12, dueOn: DUE.b }]);
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['c']);
    await reviews.plan([{ entryId: sampleId('a'), cadenceMonths: 6, dueOn: today }]);
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['a', 'c']);
  });

  it('names what a policy of the source suspends', async () => {
    expect(keys(await reader.overdueSince('2025-11-22', ['sample', 'other']))).toEqual(['a']);
    expect(await reader.overdueSince('2025-11-22', ['other'])).toEqual([]);
    await entries.suspend([sampleId('a')], { by: null, reason: 'OVERDUE' });
    expect(await reader.overdueSince('2025-11-22', ['sample'])).toEqual([]);
  });
});

describe('a verification by a person', () => {
  it('is kept apart from the dates of the source, raises the version, and puts the review off', async () => {
    const before = await new EntryReader(dataSource).byId(sampleId('a'));
    await dataSource.query('delete from change_mark');
    await reviews.reminded([sampleId('a')]);
    const verification = { entryId: sampleId('a'), on: today, by: 'Maria', how: 'CALLED' as const };
    await new VerificationWriter(dataSource).record(verification);
    const latest = await new VerificationReader(dataSource).latestOf([sampleId('a'), sampleId('b')]);
    expect(latest).toEqual(new Map([[sampleId('a'), { ...verification, id: 1, at: expect.any(Date) }]]));
    const stored = await new EntryReader(dataSource).byId(sampleId('a'));
    expect(stored).toMatchObject({ version: 2, entry: before?.entry, fetchedAt: before?.fetchedAt });
    expect((await new HistoryReader(dataSource).of(sampleId('a'), 1))[0]).toMatchObject({
      by: 'Maria',
      changes: { verification: { after: { on: today, how: 'CALLED' } } },
    });
    expect(await new ChangeLog(dataSource).pending('search')).toBe(1);
    expect((await reader.dueBy('2027-05-22', 10)).find(({ title }) => title === 'Sample a')).toMatchObject({
      dueOn: '2027-05-22',
      remindedAt: null,
    });
    // The source still says what it said: the plan of the next run must not undo the verification.
    expect(await reviews.plan(plans)).toBe(0);
  });

  it('written down late puts nothing off, and is not the latest', async () => {
    const writer = new VerificationWriter(dataSource);
    await writer.record({ entryId: sampleId('d'), on: today, by: 'Maria', how: 'VISITED' });
    await writer.record({ entryId: sampleId('d'), on: '2024-01-01', by: 'Anna', how: 'READ_PAGE' });
    const verifications = new VerificationReader(dataSource);
    expect((await verifications.latestOf([sampleId('d')])).get(sampleId('d'))).toMatchObject({
      by: 'Maria',
      on: today,
    });
    expect((await verifications.historyOf(sampleId('d'))).map(({ on }) => on)).toEqual([today, '2024-01-01']);
    expect(keys(await reader.dueBy('2027-05-31', 10))).not.toContain('d');
  });

  it('of an entry that is not there is refused', async () => {
    const record = new VerificationWriter(dataSource).record({
      entryId: sampleId('z'),
      on: today,
      by: 'M',
      how: 'CALLED',
    });
    await expect(record).rejects.toThrow('There is no entry');
  });
});
