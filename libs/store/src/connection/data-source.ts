import type { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/entities.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { DiscreetDataSource } from './discreet-data-source.js';
import { SnakeNaming } from './snake-naming.js';

export interface DataSourceOptions {
  /** Shown in `pg_stat_activity`, e.g. `vicino-search`. */
  readonly applicationName: string;
  /** Most connections this process holds at once. A claim and a source lock hold one each while they work. */
  readonly poolSize?: number;
  /** Milliseconds after which the server cancels a statement; 0 for never. */
  readonly statementTimeout?: number;
}

/**
 * The connection pool to PostgreSQL, not yet connected: call `initialize()`, or let `storeModule` do it.
 * Connections must reach PostgreSQL directly or through a pooler in session mode: LISTEN and session locks need one.
 */
export function createDataSource(url: string, options: DataSourceOptions): DataSource {
  return new DiscreetDataSource({
    type: 'postgres',
    url,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // The pool must not install extensions on connect: the application's role may not be allowed to.
    installExtensions: false,
    extra: {
      keepAlive: true,
      statement_timeout: options.statementTimeout ?? 30_000,
      // No transaction of ours waits for anything but PostgreSQL; one that sits idle is a fault holding locks.
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}
