import pg from 'pg';
import type { DataSource } from 'typeorm';
import { clientConfig } from '../connection/client-config.js';

/** `BUSY`: somebody else holds the source's lock, and the work was not begun. */
export type Locked<T> = { readonly outcome: 'DONE'; readonly value: T } | { readonly outcome: 'BUSY' };

/** 64-bit key, apart from the two-key locks of `LOCKS` by PostgreSQL's own rules. */
const LOCK_KEY = `hashtextextended('vicino source ' || $1, 0)`;

/** Sees to it that two runs of one source never overlap, in whatever process. */
export class SourceLock {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Does the work while holding the source's lock; does not wait for it. The lock lives as long as a connection of its
   * own: a process that dies leaves none behind, and if the connection is lost `signal` is aborted, since somebody else
   * may then begin.
   */
  async withSourceLock<T>(sourceId: string, work: (signal: AbortSignal) => Promise<T>): Promise<Locked<T>> {
    const client = new pg.Client(clientConfig(this.dataSource, 'source-lock'));
    const lost = new AbortController();
    client.on('error', (cause) => lost.abort(new Error(`The lock on source ${sourceId} was lost`, { cause })));
    try {
      await client.connect();
      const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCK_KEY}) as held`, [
        sourceId,
      ]);
      if (rows[0]?.held !== true) return { outcome: 'BUSY' };
      return { outcome: 'DONE', value: await work(lost.signal) };
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
