import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { schemaStatus } from '../migrations/migrate.js';
import { createDataSource, type DataSourceOptions } from './data-source.js';

export interface StoreOptions extends DataSourceOptions {
  readonly url: string;
  /** Milliseconds to wait for a database that is starting, or is being migrated; 60,000 unless told. */
  readonly patience?: number;
  /** Told what is being waited for, at most once for each reason. Names neither address nor password. */
  readonly onWaiting?: (reason: string) => void;
}

/** The database cannot be used: not there, not letting us in, or not migrated. `message` names the cure. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly code = 'STORE_UNAVAILABLE';
}

/** Wrong password or role, no such database: waiting cures none of them. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LASTING = new Set(['28000', '28P01', '3D000', '42501']);
const PAUSE = 250;

/**
 * Connects, and waits for a schema that has at least this release's migrations: processes may start in any order, and
 * one of them migrates. A newer schema is no obstacle to reading; during an upgrade old and new processes run together.
 * @throws StoreUnavailableError
 */
export async function openStore(options: StoreOptions): Promise<DataSource> {
  const deadline = performance.now() + (options.patience ?? 60_000);
  const told = new Set<string>();
  for (;;) {
    const attempt = await tryToOpen(options);
    if (attempt.dataSource !== null) return attempt.dataSource;
    if (attempt.lasting || performance.now() > deadline) {
      throw new StoreUnavailableError(attempt.reason, { cause: attempt.cause });
    }
    if (!told.has(attempt.reason)) options.onWaiting?.(attempt.reason);
    told.add(attempt.reason);
    await delay(PAUSE);
  }
}

type Attempt =
  | { readonly dataSource: DataSource }
  | { readonly dataSource: null; readonly reason: string; readonly lasting: boolean; readonly cause?: unknown };

async function tryToOpen(options: StoreOptions): Promise<Attempt> {
  const dataSource = createDataSource(options.url, options);
  try {
    await dataSource.initialize();
    const { pending } = await schemaStatus(dataSource);
    if (pending.length === 0) return { dataSource };
    await dataSource.destroy();
    const reason = `The database lacks the migrations ${pending.join(', ')}: run the migrate command of ingestion.`;
    return { dataSource: null, reason, lasting: false };
  } catch (cause) {
    if (dataSource.isInitialized) await dataSource.destroy().catch(() => undefined);
    const code = errorCode(cause);
    const reason = `PostgreSQL does not let us in (${code}): check DATABASE_URL and that the server is running.`;
    return { dataSource: null, reason, lasting: LASTING.has(code), cause };
  }
}

/** SQLSTATE or the system's code (ECONNREFUSED); never the message, which may hold the address. */
function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'no answer';
}
