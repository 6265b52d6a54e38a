import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectionPool, createDataSource } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase } from '@vicino/store/testing';

const ordered = 'terminating connection due to administrator command';

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

async function untilGone(client: { once(event: 'end', listener: () => void): unknown }): Promise<void> {
  await new Promise<void>((resolve) => client.once('end', resolve));
}

describe('a pool beside the data source', () => {
  it('goes on after connections in use and not in use were lost', async () => {
    const inUse = await pool.connect();
    const idle = await pool.connect();
    idle.release();
    const gone = Promise.all([untilGone(inUse), untilGone(idle)]);
    expect(await endEveryConnection()).toBe(2);
    await gone;
    expect(troubles).toEqual([ordered, ordered]);
    inUse.release();
    expect((await pool.query<{ one: number }>('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('still tells of a loss while it ends, which would else end the process', async () => {
    const last = await pool.connect();
    const gone = untilGone(last);
    const ended = pool.end();
    expect(await endEveryConnection()).toBe(1);
    await gone;
    expect(troubles).toEqual([ordered]);
    last.release();
    await ended;
  });
});
