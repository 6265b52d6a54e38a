import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, openStore, schemaStatus } from '@vicino/store';
import { checkMigrations, migrate, SchemaTooNewError } from '@vicino/store/write';
import pg from 'pg';

const adminUrl = process.env['TEST_DATABASE_URL'] ?? '';
const name = 'vicino_migrations_test';
const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;

async function asAdmin(statement: string, databaseUrl = adminUrl): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

beforeEach(() => asAdmin(`create database ${name}`));
afterEach(() => asAdmin(`drop database ${name} with (force)`));

describe('migrating', () => {
  it('brings an empty database up to date, and then has nothing to do', async () => {
    const applied = await migrate(url);
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(url)).toEqual([]);
    const dataSource = await openStore({ url, applicationName: 'store-migrations' });
    expect(await schemaStatus(dataSource)).toEqual({ applied, pending: [], unknown: [] });
    await dataSource.destroy();
  });

  it('is done once when several start together', async () => {
    const results = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(results.filter((applied) => applied.length > 0)).toHaveLength(1);
  });

  it('can be undone', async () => {
    await migrate(url);
    const dataSource = createDataSource(url, { applicationName: 'store-migrations' });
    await dataSource.initialize();
    const { applied } = await schemaStatus(dataSource);
    for (const _ of applied) await dataSource.undoLastMigration();
    const tables = await dataSource.query<{ name: string }[]>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    expect(tables).toEqual([{ name: 'migrations' }]);
    await dataSource.destroy();
  });

  it('refuses a database a newer release has migrated, names what it does not know, and touches nothing', async () => {
    await migrate(url);
    await asAdmin(`insert into migrations (timestamp, name) values (1999999999999, 'Future1999999999999')`, url);
    const refusal = migrate(url);
    await expect(refusal).rejects.toBeInstanceOf(SchemaTooNewError);
    await expect(refusal).rejects.toMatchObject({ code: 'SCHEMA_TOO_NEW', unknown: ['Future1999999999999'] });
    await expect(refusal).rejects.toThrow('Start the release that made them');
  });

  it('agrees with the entities', async () => {
    expect(await checkMigrations(adminUrl)).toEqual([]);
  });
});

describe('opening the store', () => {
  it('waits for a schema that another process is about to make', async () => {
    const reasons: string[] = [];
    let migrated: Promise<unknown> = Promise.resolve();
    const dataSource = await openStore({
      url,
      applicationName: 'store-waiting',
      onWaiting: (reason) => {
        reasons.push(reason);
        migrated = migrate(url);
      },
    });
    // Migrations come one by one: the reason is told again when fewer are lacking.
    expect(reasons[0]).toContain('lacks the migrations Catalogue1763770000000');
    for (const reason of reasons) expect(reason).toContain('lacks the migrations');
    await migrated;
    await dataSource.destroy();
  });

  it('gives up with the cure when its patience ends, and shows no password', async () => {
    const nowhere = 'postgres://someone:secret@127.0.0.1:1/none';
    const opening = openStore({ url: nowhere, applicationName: 'store-nowhere', patience: 0 });
    await expect(opening).rejects.toMatchObject({
      name: 'StoreUnavailableError',
      code: 'STORE_UNAVAILABLE',
      message: 'PostgreSQL does not let us in (ECONNREFUSED): check DATABASE_URL and that the server is running.',
    });
  });

  it('does not wait for a database that is not there', async () => {
    const absent = Object.assign(new URL(adminUrl), { pathname: '/absent' }).href;
    await expect(openStore({ url: absent, applicationName: 'store-absent' })).rejects.toThrow('(3D000)');
  });
});
