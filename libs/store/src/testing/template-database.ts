import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migrations/migrate.js';
import { MIGRATIONS } from '../migrations/migrations.js';

export interface ClonedDatabase {
  readonly url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

/** Changes with any migration's text, so that a template never outlives the migrations it was made by. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const migration of MIGRATIONS) hash.update(migration.toString());
  return `vicino_template_${hash.digest('hex').slice(0, 16)}`;
}

/**
 * Makes the database that tests are cloned from, unless it is there. `adminUrl`: a database of the same server, with a
 * role that may create databases. Safe to call from several processes at once.
 */
export async function prepareTemplate(adminUrl: string): Promise<void> {
  const name = templateName();
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rows } = await admin.query<{ ready: boolean }>(
      'select datistemplate as ready from pg_database where datname = $1',
      [name],
    );
    if (rows[0]?.ready === true) return;
    // Not yet a template: an earlier attempt ended half-way.
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    await migrate(databaseUrl(adminUrl, name));
    await admin.query(`alter database ${name} with is_template true allow_connections false`);
  });
}

/** A database of its own with the current schema and nothing in it, in some 30 ms; for one test file. */
export async function cloneDatabase(adminUrl: string): Promise<ClonedDatabase> {
  const name = `vicino_test_${randomUUID().replaceAll('-', '')}`;
  await prepareTemplate(adminUrl);
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${templateName()}`));
  return {
    url: databaseUrl(adminUrl, name),
    drop: () =>
      asAdmin(adminUrl, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'vicino-testing' });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
