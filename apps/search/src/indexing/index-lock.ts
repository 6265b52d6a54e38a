import type { createDataSource } from '@vicino/store';

export type Database = ReturnType<typeof createDataSource>;

/** First key of the advisory lock; the second is made from the name of the index. Random, to keep clear of others. */
const LOCK = 1_448_233_101;

/** What a holder can ask while it works. Throws when the connection, and with it the lock, is gone. */
export type StillHeld = () => Promise<void>;

/** Another process had the lock in a way that excludes ours. */
export const BUSY = Symbol('busy');

/**
 * A lock across processes and machines. It is PostgreSQL's, so a process that dies cannot keep it. Two are used:
 * who may write to the index: batches go on beside each other (the change log keeps them apart), and whoever makes an
 * index, changes it for another or puts entries right is alone for that moment;
 * and who rebuilds or repairs the whole: one at a time, for as long as it takes.
 */
export class IndexLock {
  constructor(
    private readonly database: Database,
    private readonly index: string,
  ) {}

  /** Runs beside other batches; `BUSY`, without running, while somebody works alone or waits to. */
  async beside<T>(work: (held: StillHeld) => Promise<T>): Promise<T | typeof BUSY> {
    return this.under('pg_try_advisory_lock_shared', 'pg_advisory_unlock_shared', work);
  }

  /** Runs alone; `BUSY`, without running, while anybody else has the lock. */
  async alone<T>(work: (held: StillHeld) => Promise<T>): Promise<T | typeof BUSY> {
    return this.under('pg_try_advisory_lock', 'pg_advisory_unlock', work);
  }

  /** Waits for the others to finish, for as long as it takes, and runs alone. */
  async aloneAfterOthers<T>(work: (held: StillHeld) => Promise<T>): Promise<T> {
    for (;;) {
      const result = await this.under('pg_advisory_lock', 'pg_advisory_unlock', work);
      if (result !== BUSY) return result;
    }
  }

  private async under<T>(take: string, give: string, work: (held: StillHeld) => Promise<T>): Promise<T | typeof BUSY> {
    const connection = this.database.createQueryRunner();
    const ask = async (call: string): Promise<unknown> => {
      const rows = (await connection.query(`select ${call}($1, hashtext($2)) as taken`, [LOCK, this.index])) as unknown;
      return (rows as { taken: unknown }[])[0]?.taken;
    };
    try {
      // Waiting for a rebuild elsewhere to end may take longer than a statement of ours is allowed.
      if (take === 'pg_advisory_lock') await connection.query('set statement_timeout = 0');
      if ((await ask(take)) === false) return BUSY;
      try {
        return await work(async () => void (await connection.query('select 1')));
      } finally {
        // A lost connection gives the lock back by itself, and must not hide what the work ended with.
        await ask(give).catch(() => undefined);
      }
    } finally {
      if (take === 'pg_advisory_lock') await connection.query('reset statement_timeout').catch(() => undefined);
      await connection.release();
    }
  }
}
