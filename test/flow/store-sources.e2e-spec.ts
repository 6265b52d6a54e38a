import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { EntryReader, NO_COUNTS, RunReader, SourceStateReader, storeModule } from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, sampleEntry, sampleId } from '@vicino/store/testing';
import {
  EntryWriter,
  ProblemWriter,
  RawRecordWriter,
  RunWriter,
  SourceLock,
  SourceStateWriter,
  storeWriteModule,
} from '@vicino/store/write';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

const counts = { read: 3, created: 1, updated: 1, unchanged: 1, withdrawn: 0, problems: 2 };
let database: ClonedDatabase;
let app: INestApplicationContext;
let dataSource: DataSource;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  const store = storeModule({ url: database.url, applicationName: 'store-sources' });
  app = await Test.createTestingModule({ imports: [store, storeWriteModule()] }).compile();
  dataSource = app.get(DataSource);
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry, run, raw_record, source_state restart identity cascade');
});

describe('the module', () => {
  it('gives readers and writers over one pool, which ends with the application', async () => {
    const own = await Test.createTestingModule({
      imports: [storeModule({ url: database.url, applicationName: 'store-own' }), storeWriteModule()],
    }).compile();
    await own.get(EntryWriter).save([sampleEntry('a')], { runId: null, fetchedAt: new Date() });
    expect((await own.get(EntryReader).byId(sampleId('a')))?.entry).toEqual(sampleEntry('a'));
    await own.close();
    expect(own.get(DataSource).isInitialized).toBe(false);
  });
});

describe('runs', () => {
  it('are opened, closed once, and read', async () => {
    const writer = app.get(RunWriter);
    const reader = app.get(RunReader);
    const id = await writer.start('a');
    expect(await reader.byId(id)).toMatchObject({
      outcome: 'RUNNING',
      finishedAt: null,
      counts: NO_COUNTS,
      error: null,
    });
    await writer.finish(id, { outcome: 'SUCCEEDED', counts });
    expect(await reader.byId(id)).toMatchObject({ outcome: 'SUCCEEDED', finishedAt: expect.any(Date), counts });
    await expect(writer.finish(id, { outcome: 'FAILED', counts, error: 'late' })).rejects.toThrow('not open');
    const other = await writer.start('b');
    await writer.finish(other, { outcome: 'FAILED', counts: NO_COUNTS, error: 'no\0answer' });
    expect(await reader.latest()).toEqual(
      new Map([
        ['a', await reader.byId(id)],
        ['b', await reader.byId(other)],
      ]),
    );
    expect((await reader.byId(other))?.error).toBe('no␀answer');
  });

  it('of a process that died are marked by the next run of the same source', async () => {
    const writer = app.get(RunWriter);
    const died = await writer.start('a');
    const elsewhere = await writer.start('b');
    const next = await writer.start('a');
    const outcomes = (await app.get(RunReader).latestOf('a', 5)).map((run) => [run.id, run.outcome]);
    expect(outcomes).toEqual([
      [next, 'RUNNING'],
      [died, 'INTERRUPTED'],
    ]);
    expect(await app.get(RunReader).byId(elsewhere)).toMatchObject({ outcome: 'RUNNING' });
  });

  it('are forgotten when old, but never the one that tells the present problems', async () => {
    const writer = app.get(RunWriter);
    const finish = async (outcome: 'SUCCEEDED' | 'UNCHANGED'): Promise<number> => {
      const id = await writer.start('a');
      await writer.finish(id, { outcome, counts });
      return id;
    };
    const old = await finish('SUCCEEDED');
    const telling = await finish('SUCCEEDED');
    const unchanged = [await finish('UNCHANGED'), await finish('UNCHANGED'), await finish('UNCHANGED')];
    expect(await writer.prune('a', 1)).toBe(3);
    const left = (await app.get(RunReader).latestOf('a', 9)).map((run) => run.id);
    expect(left).toEqual([unchanged[2], telling]);
    expect(left).not.toContain(old);
  });
});

describe('problems', () => {
  const problem = {
    entryId: null,
    code: 'PHONE_INVALID',
    severity: 'WARNING',
    field: 'telefono',
    position: 'line 12',
    value: '01\0"\\{}',
    suggestion: null,
  } as const;

  it('are read as they were met, with what PostgreSQL cannot hold made visible', async () => {
    const runId = await app.get(RunWriter).start('a');
    const met = [
      problem,
      { ...problem, entryId: sampleId('x'), position: null, code: 'AREA_MISSING', severity: 'ERROR' } as const,
    ];
    await app.get(ProblemWriter).record(runId, met);
    await app.get(ProblemWriter).record(runId, []);
    expect(await app.get(RunReader).problemsOf(runId, 10)).toEqual(met.map((one) => ({ ...one, value: '01␀"\\{}' })));
    expect(await app.get(RunReader).problemsOf(runId, 1, 1)).toHaveLength(1);
  });

  it('of the last successful run are the open ones', async () => {
    const runs = app.get(RunWriter);
    for (const [outcome, number] of [
      ['SUCCEEDED', 5],
      ['SUCCEEDED', 2],
      ['FAILED', 1],
      ['UNCHANGED', 0],
    ] as const) {
      const runId = await runs.start('a');
      await app.get(ProblemWriter).record(
        runId,
        Array.from({ length: number }, () => problem),
      );
      await runs.finish(runId, { outcome, counts });
    }
    expect(await app.get(RunReader).openProblems('a', 10)).toHaveLength(2);
    expect(await app.get(RunReader).openProblems('never ran', 10)).toEqual([]);
    expect(await app.get(RunReader).openProblemCounts()).toEqual([
      { sourceId: 'a', code: 'PHONE_INVALID', severity: 'WARNING', count: 2 },
    ]);
    const [, failed, , first] = await app.get(RunReader).latestOf('a', 4);
    expect(await app.get(RunReader).problemCountsOf(first?.id ?? 0)).toMatchObject([{ count: 5 }]);
    expect(await app.get(RunReader).problemCountsOf(failed?.id ?? 0)).toMatchObject([{ count: 1 }]);
    const sums = { read: 12, created: 4, updated: 4, withdrawn: 0 };
    expect(await app.get(RunReader).activitySince(new Date(0))).toEqual([
      { sourceId: 'a', runs: 4, troubled: 1, ...sums },
    ]);
    expect(await app.get(RunReader).activitySince(new Date(Date.now() + 60_000))).toEqual([]);
  });

  it('of a run that does not exist are refused', async () => {
    await expect(app.get(ProblemWriter).record(4711, [problem])).rejects.toThrow('4711');
  });
});

describe('raw records', () => {
  const rows = (): Promise<unknown> =>
    dataSource.query(
      'select fields::text as text, positions, first_run_id, gone_run_id from raw_record order by positions',
    );
  const record = (
    position: string,
    fields: Record<string, string | number>,
  ): { position: string; fields: typeof fields } => ({ position, fields });

  it('are kept as they came: key order, NUL, half surrogates and all', async () => {
    const fields = { z: 1, a: 'x\0y', b: '\uD834', c: 'Ciriè "\\"' };
    await app
      .get(RawRecordWriter)
      .begin('a', 1)
      .keep([record('line 1', fields)]);
    const [row] = await dataSource.query<{ text: string }[]>('select fields::text as text from raw_record');
    expect(row?.text).toBe(JSON.stringify(fields));
    expect(JSON.parse(row?.text ?? '')).toEqual(fields);
  });

  it('write nothing when the feed is the same, and move when a line is put above', async () => {
    const feed = [record('line 1', { id: 1 }), record('line 2', { id: 2 })];
    const first = app.get(RawRecordWriter).begin('a', 1);
    expect(await first.keep(feed)).toEqual({ fresh: 2 });
    expect(await first.finish()).toEqual({ gone: 0 });
    const versions = (): Promise<unknown> =>
      dataSource.query('select xmin::text, xmax::text from raw_record order by 1');
    const before = await versions();
    const second = app.get(RawRecordWriter).begin('a', 2);
    expect(await second.keep(feed)).toEqual({ fresh: 0 });
    expect(await second.finish()).toEqual({ gone: 0 });
    expect(await versions()).toEqual(before);
    const third = app.get(RawRecordWriter).begin('a', 3);
    expect(await third.keep([record('line 1', { id: 3 }), record('line 2', { id: 1 })])).toEqual({ fresh: 1 });
    expect(await third.finish()).toEqual({ gone: 1 });
    expect(await rows()).toEqual([
      { text: '{"id":3}', positions: ['line 1'], first_run_id: 3, gone_run_id: null },
      { text: '{"id":1}', positions: ['line 2'], first_run_id: 1, gone_run_id: null },
      { text: '{"id":2}', positions: ['line 2'], first_run_id: 1, gone_run_id: 3 },
    ]);
    const back = app.get(RawRecordWriter).begin('a', 4);
    expect(await back.keep([record('line 9', { id: 2 })])).toEqual({ fresh: 0 });
    expect(await back.finish()).toEqual({ gone: 2 });
  });

  it('that are equal are kept once with every position, within a part of the file and across parts', async () => {
    const keeping = app.get(RawRecordWriter).begin('a', 1);
    await keeping.keep([record('line 1', { id: 1 }), record('line 2', { id: 1 })]);
    expect(await keeping.keep([record('line 3', { id: 1 })])).toEqual({ fresh: 0 });
    await keeping.finish();
    expect(await rows()).toEqual([
      { text: '{"id":1}', positions: ['line 1', 'line 2', 'line 3'], first_run_id: 1, gone_run_id: null },
    ]);
  });
});

describe('the state of a source', () => {
  it('is remembered', async () => {
    const state = {
      sourceId: 'a',
      contentHash: 'x',
      etag: '"1"',
      lastModified: null,
      lastSuccessAt: new Date(),
      lastRunId: 1,
    };
    const reader = app.get(SourceStateReader);
    expect(await reader.bySource('a')).toBeNull();
    await app.get(SourceStateWriter).save(state);
    expect(await reader.bySource('a')).toEqual(state);
    await app.get(SourceStateWriter).save({ ...state, etag: null });
    expect(await reader.all()).toEqual(new Map([['a', { ...state, etag: null }]]));
  });
});

describe('the lock on a source', () => {
  it('lets one in at a time, for each source', async () => {
    const lock = app.get(SourceLock);
    const outcome = await lock.withSourceLock('a', async () => {
      expect(await lock.withSourceLock('a', async () => 'inner')).toEqual({ outcome: 'BUSY' });
      return lock.withSourceLock('b', async () => 'other');
    });
    expect(outcome).toEqual({ outcome: 'DONE', value: { outcome: 'DONE', value: 'other' } });
    expect(await lock.withSourceLock('a', async () => 'after')).toEqual({ outcome: 'DONE', value: 'after' });
  });

  it('is given back when the work fails', async () => {
    const lock = app.get(SourceLock);
    await expect(lock.withSourceLock('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lock.withSourceLock('a', async () => 1)).toMatchObject({ outcome: 'DONE' });
  });

  it('tells the work when the connection that holds it is lost', async () => {
    const lock = app.get(SourceLock);
    await lock.withSourceLock('a', async (signal) => {
      const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      await dataSource.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'store-sources-source-lock'`,
      );
      await aborted;
      expect(signal.reason).toMatchObject({ message: 'The lock on source a was lost' });
      expect(await lock.withSourceLock('a', async () => 1)).toMatchObject({ outcome: 'DONE' });
    });
  });
});
