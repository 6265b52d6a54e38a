import pg from 'pg';
import type { DataSource } from 'typeorm';
import { clientConfig } from './client-config.js';

export interface ConnectionPoolOptions {
  /** Shown in `pg_stat_activity` behind the application's name. */
  readonly purpose: string;
  /** Most connections it holds at once. */
  readonly size: number;
  /** Told of each connection that is lost, in use or not; the pool goes on with new ones. */
  readonly onTrouble: (error: Error) => void;
}

/** Connections beside the data source's, for a library that brings its own statements. Whoever asks for them ends them. */
export function connectionPool(dataSource: DataSource, { purpose, size, onTrouble }: ConnectionPoolOptions): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(dataSource, purpose), max: size });
  // Those nobody uses, and those in use. A loss that nobody is told of ends the process, so they are told to the end.
  pool.on('error', onTrouble);
  pool.on('connect', (client) => client.on('error', onTrouble));
  return pool;
}
