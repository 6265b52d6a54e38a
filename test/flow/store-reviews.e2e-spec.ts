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
import { todayInRome } from '@vicino/domain';
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
      { managingBody: 'cis-cirie', planned: 3, dueSoon: 2, overdue: 0, suspended: 1, reminded: 0 },
      { managingBody: null, planned: 1, dueSoon: 0, overdue: 0, suspended: 0, reminded: 0 },
    ]);
    await entries.resume([sampleId('a')], { by: null, reason: 'VERIFIED' });
    await entries.withdrawMissing('sample', ['a', 'b', 'd']);
    await new MergeWriter(dataSource).merge(sampleId('a'), sampleId('b'), 'Maria');
    expect((await reader.byBody(today, '2026-12-22'))[0]).toMatchObject({ planned: 1, dueSoon: 0, overdue: 1 });
  });

  it('reminds once a date', async () => {
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['a', 'b', 'c']);
    await reviews.remind([sampleId('a'), sampleId('b')]);
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['c']);
    await reviews.plan([{ entryId: sampleId('b'), cadenceMonths: 12, dueOn: DUE.b }]);
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['c']);
    await reviews.plan([{ entryId: sampleId('a'), cadenceMonths: 6, dueOn: today }]);
    expect(keys(await reader.toRemind('2026-12-31', 10))).toEqual(['a', 'c']);
  });

  it('keeps a row a reminder: whom, of what, when, and none twice', async () => {
    const since = new Date();
    await reviews.remind([sampleId('a'), sampleId('d')]);
    await reviews.remind([sampleId('a')]);
    const rows = await dataSource.query<{ at: Date }[]>(
      `select entry_id as "entryId", managing_body as body, due_on::text as "dueOn", at from entry_reminder order by id`,
    );
    expect(rows).toEqual([
      { entryId: sampleId('a'), body: 'cis-cirie', dueOn: DUE.a, at: expect.any(Date) },
      { entryId: sampleId('d'), body: null, dueOn: DUE.d, at: expect.any(Date) },
    ]);
    expect(rows.every(({ at }) => at >= since)).toBe(true);
    expect((await reader.byBody(today, '2026-12-22')).map(({ reminded }) => reminded)).toEqual([1, 0]);
  });

  it('counts from the day first seen where the source has no date, and the same day every run', async () => {
    await dataSource.query(`update entry set created_at = '2026-03-31T23:30:00Z' where id = $1`, [sampleId('a')]);
    const undated = { entryId: sampleId('a'), cadenceMonths: 5, dueOn: null };
    expect(await reviews.plan([undated])).toBe(1);
    expect(await reviews.plan([undated])).toBe(0);
    // Half past eleven in London is the first of April in Rome.
    expect((await reader.dueBy('2026-12-31', 10)).find(({ title }) => title === 'Sample a')?.dueOn).toBe('2026-09-01');
  });

  it('lists what a selection names, and counts it', async () => {
    await entries.suspend([sampleId('b')], { by: null, reason: 'OVERDUE' });
    const all = { states: ['DUE_SOON', 'OVERDUE', 'SUSPENDED'] as const, today, until: '2026-12-22' };
    expect(keys(await reader.list(all, null, 10))).toEqual(['a', 'b', 'c']);
    expect(keys(await reader.list(all, { dueOn: DUE.a, entryId: sampleId('a') }, 1))).toEqual(['b']);
    expect(keys(await reader.list({ ...all, states: ['OVERDUE'] }, null, 10))).toEqual(['a']);
    expect(keys(await reader.list({ ...all, states: ['SUSPENDED'] }, null, 10))).toEqual(['b']);
    expect(keys(await reader.list({ ...all, until: '2027-06-01', managingBody: null }, null, 10))).toEqual(['d']);
    expect(await reader.count({ ...all, managingBody: 'cis-cirie' })).toBe(3);
    expect(await reader.count({ ...all, managingBody: 'inrete-ivrea' })).toBe(0);
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
    await reviews.remind([sampleId('a')]);
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

  it('brings back what was suspended for want of one, and nothing else', async () => {
    const publication = async (key: string) => (await new EntryReader(dataSource).byId(sampleId(key)))?.publication;
    const verify = (key: string, on: string) =>
      new VerificationWriter(dataSource).record({ entryId: sampleId(key), on, by: 'Maria', how: 'CALLED' });
    await entries.suspend([sampleId('a')], { by: null, reason: 'OVERDUE' });
    await entries.suspend([sampleId('b')], { by: 'Anna', reason: 'It closed' });
    await verify('a', '2024-01-01');
    expect(await publication('a')).toBe('SUSPENDED');
    await verify('a', todayInRome());
    await verify('b', todayInRome());
    expect([await publication('a'), await publication('b')]).toEqual(['PUBLISHED', 'SUSPENDED']);
    expect((await new HistoryReader(dataSource).of(sampleId('a'), 1))[0]).toMatchObject({
      by: 'Maria',
      reason: 'VERIFIED',
      changes: { publication: { before: 'SUSPENDED', after: 'PUBLISHED' } },
    });
  });

  it('finds those confirmed by their source since they were suspended', async () => {
    await entries.suspend([sampleId('a'), sampleId('b')], { by: null, reason: 'OVERDUE' });
    await entries.suspend([sampleId('d')], { by: 'Anna', reason: 'It closed' });
    expect(keys(await reader.confirmedSince(today))).toEqual(['b']);
    await reviews.plan([{ entryId: sampleId('a'), cadenceMonths: 6, dueOn: '2027-01-01' }]);
    expect(keys(await reader.confirmedSince(today))).toEqual(['b', 'a']);
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

describe('a suspended entry that its source lost and has again', () => {
  const publication = async () => (await new EntryReader(dataSource).byId(sampleId('a')))?.publication;
  const lost = () => entries.withdrawMissing('sample', ['b', 'c', 'd']);
  const found = () => entries.save([sampleEntry('a', { managingBody: 'cis-cirie' })], context);

  it('is still suspended, however often, and says so in its history', async () => {
    await entries.suspend([sampleId('a')], { by: null, reason: 'OVERDUE' });
    for (const _ of [1, 2]) {
      await lost();
      expect(await publication()).toBe('WITHDRAWN');
      await found();
      expect(await publication()).toBe('SUSPENDED');
    }
    expect((await new HistoryReader(dataSource).of(sampleId('a'), 1))[0]?.changes).toEqual({
      publication: { before: 'WITHDRAWN', after: 'SUSPENDED' },
    });
  });

  it('comes back by a verification, also one of when it was lost', async () => {
    await entries.suspend([sampleId('a')], { by: null, reason: 'OVERDUE' });
    await lost();
    const verification = { entryId: sampleId('a'), on: todayInRome(), by: 'Maria', how: 'CALLED' as const };
    await new VerificationWriter(dataSource).record(verification);
    expect(await publication()).toBe('WITHDRAWN');
    await found();
    expect(await publication()).toBe('SUSPENDED');
    expect(keys(await reader.confirmedSince(todayInRome()))).toEqual(['a']);
    await new VerificationWriter(dataSource).record(verification);
    expect(await publication()).toBe('PUBLISHED');
  });

  it('that was published before is published again', async () => {
    await lost();
    await found();
    expect(await publication()).toBe('PUBLISHED');
  });
});
