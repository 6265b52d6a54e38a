import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { connectionPool, createDataSource } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase } from '@vicino/store/testing';

let cloned: ClonedDatabase;
let database: ReturnType<typeof createDataSource>;
let troubles: string[];
let pool: ReturnType<typeof connectionPool>;

beforeEach(async () => {
  cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  database = createDataSource(cloned.url, { applicationName: 'vicino-test', poolSize: 1 });
  await database.initialize();
  troubles = [];
  pool = connectionPool(database, { purpose: 'pool', size: 2, onTrouble: ({ message }) => troubles.push(message) });
});

afterEach(async () => {
  if (!pool.ending) await pool.end();
  await database.destroy();
  await cloned.drop();
});

async function endEveryConnection(): Promise<number> {
  const ended = await database.query<unknown[]>(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'vicino-test-pool'`,
  );
  return ended.length;
}

async function untilTold(times: number): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await delay(20))
    if (troubles.length >= times) return;
  throw new Error(`Told of ${String(troubles.length)} losses`);
}

describe('a pool beside the data source', () => {
  it('goes on after connections in use and not in use were lost', async () => {
    const inUse = await pool.connect();
    const idle = await pool.connect();
    idle.release();
    expect(await endEveryConnection()).toBe(2);
    await untilTold(2);
    expect(troubles.join()).toContain('terminating connection due to administrator command');
    inUse.release();
    expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('still tells of a loss while it ends, which would else end the process', async () => {
    const last = await pool.connect();
    const ended = pool.end();
    expect(await endEveryConnection()).toBe(1);
    await untilTold(1);
    last.release();
    await ended;
  });
});
