import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { createDataSource, RunReader } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase } from '@vicino/store/testing';
import { readIngestionConfig } from '../../apps/ingestion/src/config.js';
import { IngestionModule } from '../../apps/ingestion/src/ingestion.module.js';
import { FeedRuns } from '../../apps/ingestion/src/runs/feed-runs.service.js';
import { type SourceDefinition, sourceById } from '../../apps/ingestion/src/sources/index.js';

let cloned: ClonedDatabase;
let database: ReturnType<typeof createDataSource>;
let processes: INestApplicationContext[];
let source: SourceDefinition;

beforeEach(async () => {
  cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  database = createDataSource(cloned.url, { applicationName: 'jobs-test', poolSize: 2 });
  await database.initialize();
  processes = [];
  const found = sourceById('cis-cirie');
  if (found === undefined) throw new Error('No source cis-cirie');
  // Never by itself while the test runs, unless it was missed.
  source = { ...found, schedule: '0 4 1 1 *' };
});

afterEach(async () => {
  await Promise.all(processes.map((one) => one.close()));
  await database?.destroy();
  await cloned?.drop();
});

/** An ingestion service as it runs, but for its TCP port; back when the runs of its start are over. */
async function start(sources = [source], env: Record<string, string> = {}): Promise<INestApplicationContext> {
  const config = readIngestionConfig({ DATABASE_URL: cloned.url, LOG_LEVEL: 'error', ...env });
  const one = await NestFactory.createApplicationContext(IngestionModule.with(config, sources), {
    logger: ['error'],
    abortOnError: false,
  });
  processes.push(one);
  await one.init();
  await one.get(FeedRuns).idle();
  return one;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(50)) if (await holds()) return;
  const queue = (await queueExists()) ? await rows(`select * from graphile_worker.jobs`) : 'there is none';
  throw new Error(`It did not come to pass; the queue: ${JSON.stringify(queue)}`);
}

async function rows<Row = unknown>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return database.query<Row[]>(sql, [...parameters]);
}
/** Whether the queue has its tables and views: they come one after the other, and these are the last we ask. */
const queueExists = async (): Promise<boolean> =>
  (
    await rows<{ there: boolean }>(
      `select to_regclass('graphile_worker.jobs') is not null
         and to_regclass('graphile_worker._private_known_crontabs') is not null as there`,
    )
  )[0]?.there === true;
const isKnown = async (identifier: string): Promise<boolean> =>
  (await queueExists()) &&
  (await rows(`select from graphile_worker._private_known_crontabs where identifier = $1`, [identifier])).length > 0;
/** As if the line of the timetable had last been done two days ago. */
const missed = (identifier: string) =>
  rows(
    `update graphile_worker._private_known_crontabs
     set known_since = now() - interval '9 days', last_execution = now() - interval '2 days' where identifier = $1`,
    [identifier],
  );
const waiting = async (): Promise<string[]> =>
  (await rows<{ task: string }>(`select task_identifier as task from graphile_worker.jobs order by 1`)).map(
    ({ task }) => task,
  );
const stopAll = async (): Promise<void> => void (await Promise.all(processes.splice(0).map((one) => one.close())));
const listening = async (): Promise<number> =>
  (
    await rows(`select from pg_stat_activity where datname = current_database()
      and application_name not like 'jobs-test%' and query like 'LISTEN%'`)
  ).length;
const reminders = () => rows<{ entryId: string; dueOn: string }>(`select entry_id, due_on from entry_reminder`);

describe('what is due by the clock', () => {
  it('is done once, by one of two processes, also what fell due while none ran', async () => {
    await start();
    await until(() => isKnown('review-pass'));
    await stopAll();
    expect(await reminders()).toEqual([]);
    await missed('review-pass');
    await Promise.all([start(), start()]);
    await until(async () => (await reminders()).length > 0 && !(await waiting()).includes('review-pass'));
    const due = await rows(`select from entry_review where due_on <= current_date`);
    expect(await reminders()).toHaveLength(due.length);
    const passes = await rows<{ at: Date }>(`select distinct at from entry_reminder`);
    expect(passes).toHaveLength(1);
  });

  it('runs a source by its schedule, once however many processes there are, and not at every start', async () => {
    const runs = async () => (await new RunReader(database).latestOf(source.id, 50)).length;
    const monthly = { ...source, schedule: `0 4 ${String(new Date(Date.now() - 86_400_000).getUTCDate())} * *` };
    await start([monthly]);
    await until(() => isKnown('run-source:cis-cirie'));
    await stopAll();
    // Never read before: read at the start although it has a schedule. From then on by the clock alone.
    expect(await runs()).toBe(1);
    await start([monthly], { VICINO_JOBS: 'off' });
    expect(await runs()).toBe(1);
    await stopAll();
    await missed('run-source:cis-cirie');
    await Promise.all([start([monthly]), start([monthly])]);
    await until(async () => (await runs()) > 1 && !(await waiting()).includes('run-source'));
    expect(await runs()).toBe(2);
  });

  it('looks for duplicates after a run that changed entries, once for many runs', async () => {
    await start([{ ...source, schedule: null }]);
    await until(async () => (await queueExists()) && (await waiting()).includes('find-duplicates'));
    expect(await waiting()).toEqual(['find-duplicates']);
    await stopAll();
    // Its minute is over; the next process does it, though the runs of its own start change nothing.
    await rows(`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), now())`);
    await rows(
      `insert into duplicate_decision (entry_a, entry_b, verdict, score, reasons, at)
       select min(id::text)::uuid, max(id::text)::uuid, 'SAME', 0.5, '[]', now() from entry`,
    );
    await start([{ ...source, schedule: null }]);
    await until(async () => (await waiting()).length === 0);
    // The comparison has looked at the pair that waited for a person: two services it is.
    expect(await rows(`select verdict from duplicate_decision where decided_by is null`)).toEqual([
      { verdict: 'DIFFERENT' },
    ]);
  });

  it('goes on after the database has ended every connection', async () => {
    await start();
    await until(() => isKnown('review-pass'));
    const ended = await rows<{ pid: number }>(`select pid, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name not like 'jobs-test%'`);
    expect(ended.length).toBeGreaterThan(0);
    // A job taken over a connection that is just ending would stay locked, as that of a killed process does.
    const pids = ended.map(({ pid }) => pid);
    const left = () => rows(`select from pg_stat_activity where pid = any($1::integer[])`, [pids]);
    await until(async () => (await left()).length === 0);
    // The service has noticed, too, once it connects again.
    const again = () =>
      rows(
        `select from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
           and application_name not like 'jobs-test%' and pid <> all($1::integer[])`,
        [pids],
      );
    await until(async () => (await again()).length > 0);
    await rows(`select graphile_worker.add_job('review-pass')`);
    await until(async () => (await reminders()).length > 0);
  });

  it('goes on where the first look at the queue failed', async () => {
    await start();
    await until(() => isKnown('review-pass'));
    await stopAll();
    // The worker's first statement is refused, as by a connection that is lost in that moment; a count survives it.
    await rows(`create sequence refusals`);
    await rows(`create function refuse() returns trigger language plpgsql as
      $$ begin perform nextval('refusals'); raise exception 'not now'; end $$`);
    await rows(`create trigger refuse before insert on graphile_worker._private_tasks
      for each statement execute function refuse()`);
    await start();
    await until(async () => (await rows(`select from refusals where is_called`)).length > 0);
    await rows(`drop trigger refuse on graphile_worker._private_tasks`);
    await rows(`select graphile_worker.add_job('review-pass')`);
    await until(async () => (await reminders()).length > 0);
  });

  it('notes a job as done that ends while the process is being stopped', async () => {
    await start();
    await until(() => isKnown('review-pass'));
    const holder = database.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`lock table entry_reminder`);
    await rows(`select graphile_worker.add_job('review-pass')`);
    const blocked = () =>
      rows(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    await until(async () => (await blocked()).length > 0);
    const stopped = stopAll();
    // The queue listens no more: the job is all it waits for.
    await until(async () => (await listening()) === 0);
    await holder.commitTransaction();
    await holder.release();
    await stopped;
    expect((await reminders()).length).toBeGreaterThan(0);
    expect(await waiting()).not.toContain('review-pass');
  });

  it('is left to others where jobs are off, and stops at once', async () => {
    await start([source], { VICINO_JOBS: 'off' });
    expect(await queueExists()).toBe(false);
    await start();
    await until(() => isKnown('review-pass'));
    const began = performance.now();
    await stopAll();
    expect(performance.now() - began).toBeLessThan(10_000);
    // A backend ends a moment after its client has left; one that nobody closed would stay.
    const left = () =>
      rows(`select from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
        and application_name not like 'jobs-test%'`);
    await until(async () => (await left()).length === 0);
  });

  it('stops the start for a schedule that makes no sense, and names its source', async () => {
    await expect(start([{ ...source, schedule: '0 25 * * *' }])).rejects.toThrow(/"0 25 \* \* \*" of source cis-cirie/);
    processes.splice(0);
  });
});
