import type { DataSource } from 'typeorm';
import { createDataSource } from '../connection/data-source.js';
import { LOCKS } from '../connection/locks.js';

/** The database was migrated by a newer release; going on could damage what this one does not know. */
export class SchemaTooNewError extends Error {
  override readonly name = 'SchemaTooNewError';
  readonly code = 'SCHEMA_TOO_NEW';

  constructor(readonly unknown: readonly string[]) {
    super(
      `The database has migrations this release does not know: ${unknown.join(', ')}. ` +
        'Start the release that made them, or restore a backup taken before it.',
    );
  }
}

/** Names of the migrations, oldest first. `unknown` ones were applied by a newer release. */
export interface SchemaStatus {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  readonly unknown: readonly string[];
}

/** How the schema of the connected database stands against this release. Changes nothing, an empty database included. */
export async function schemaStatus(dataSource: DataSource): Promise<SchemaStatus> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [table] = await dataSource.query<{ present: boolean }[]>(
    `select to_regclass('migrations') is not null as present`,
  );
  const rows = table?.present
    ? await dataSource.query<{ name: string }[]>(`select name from migrations order by id`)
    : [];
  const applied = rows.map((row) => row.name);
  return {
    applied,
    pending: known.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.includes(name)),
  };
}

/**
 * Brings the database to this release's schema, each migration in its own transaction; answers the names applied.
 * Several processes may call it at once: one migrates, the others wait and find nothing to do.
 * @throws SchemaTooNewError before anything is touched.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  // A pool of two: one connection holds the lock, the other migrates. A long migration must not meet a time limit.
  const dataSource = createDataSource(url, { applicationName: 'vicino-migrate', poolSize: 2, statementTimeout: 0 });
  await dataSource.initialize();
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1, 0)', [LOCKS.migration]);
    const { unknown } = await schemaStatus(dataSource);
    if (unknown.length > 0) throw new SchemaTooNewError(unknown);
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await holder.release();
    // Ends the session, and with it the lock.
    await dataSource.destroy();
  }
}
