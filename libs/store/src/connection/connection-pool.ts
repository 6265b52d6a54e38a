import pg from 'pg';
import type { DataSource } from 'typeorm';
import { clientConfig } from './client-config.js';

export interface ConnectionPoolOptions {
  /** Shown in `pg_stat_activity` behind the application's name. */
  readonly purpose: string;
  /** Most connections it holds at once. */
  readonly size: number;
  /** Told once of each connection that is lost, in use or not; the pool goes on with new ones. */
  readonly onTrouble: (error: Error) => void;
}

/** Connections beside the data source's, for a library that brings its own statements. Whoever asks for them ends them. */
export function connectionPool(dataSource: DataSource, { purpose, size, onTrouble }: ConnectionPoolOptions): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(dataSource, purpose), max: size });
  // A loss that nobody hears of ends the process, so every connection is listened to until its end. It may
  // fail more than once on its way there (told to go, then gone), and the pool repeats those of connections
  // not in use: each loss is told once.
  pool.on('connect', (client) => client.once('error', onTrouble).on('error', alreadyTold));
  pool.on('error', alreadyTold);
  return pool;
}

function alreadyTold(): void {
  // By the first listener of the connection.
}
