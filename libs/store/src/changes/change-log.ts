import { randomInt } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { clientConfig } from '../connection/client-config.js';
import { LOCKS } from '../connection/locks.js';
import { CHANGE_CHANNEL, type ChangeConsumer } from './change-consumers.js';
import { listen, type Listening } from './listen.js';

/** Whoever waits for changes also looks every few seconds. */
const DEAF_AT_MOST_MS = 10_000;

/** An entry that changed, and the version it had when claimed. Load it now: it may have grown since. */
export interface ChangeMark {
  readonly entryId: string;
  readonly version: number;
}

/**
 * Takes up to $3 free marks of consumer $1 for claim $2, oldest first. Free: not claimed, or claimed by a session that
 * is gone, which its advisory lock tells (a two-key lock shows as classid, objid and objsubid 2).
 */
const CLAIM_MARKS = `
  with held as materialized (
    select objid::bigint as claim
    from pg_locks
    where locktype = 'advisory' and classid = $4 and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())
  ), free as (
    select entry_id
    from change_mark
    where consumer = $1 and (claim is null or claim not in (select claim from held))
    order by since, entry_id
    limit $3
    for update skip locked
  ), claimed as (
    update change_mark as mark
    set claim = $2, claimed_version = mark.version
    from free
    where mark.consumer = $1 and mark.entry_id = free.entry_id
    returning mark.entry_id as "entryId", mark.version
  )
  select "entryId", version from claimed`;

/** Locks in the order of ids, as the writer does, so that the two cannot deadlock. */
const LOCK_MARKS = `
  select from change_mark
  where consumer = $1 and claim = $2 and entry_id = any($3::uuid[])
  order by entry_id
  for update`;

/** A mark whose entry changed since keeps its row; its claim number means nothing once the session lock is gone. */
const FORGET_MARKS = `
  delete from change_mark
  where consumer = $1 and claim = $2 and entry_id = any($3::uuid[]) and version = claimed_version`;

/** The list of entries a consumer has yet to catch up with. */
export class ChangeLog {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Hands up to `limit` marks to `handle` and forgets them when it succeeds; answers how many there were, 0 for none.
   * A mark whose entry changed meanwhile stays, and so do all of them when `handle` throws (the error goes on to the
   * caller) or the process dies: its session's lock goes with it, and the next claim takes them.
   * Claims that run at the same time, in any process, never share an entry.
   *
   * No transaction is open while `handle` works: writers mark the same entries without waiting for the engine, and
   * however long it takes, VACUUM is not held back and no time limit is met. One connection of the pool is held.
   */
  async claim(
    consumer: ChangeConsumer,
    limit: number,
    handle: (marks: readonly ChangeMark[]) => Promise<void>,
  ): Promise<number> {
    const session = this.dataSource.createQueryRunner();
    try {
      const claim = await openClaim(session);
      try {
        const marks = await session.manager.query<ChangeMark[]>(CLAIM_MARKS, [consumer, claim, limit, LOCKS.claim]);
        if (marks.length === 0) return 0;
        await handle(marks);
        await forget(session, [consumer, claim, marks.map((mark) => mark.entryId)]);
        return marks.length;
      } finally {
        await closeClaim(session, claim);
      }
    } finally {
      await session.release();
    }
  }

  /** How many entries the consumer has yet to catch up with, those being worked on included. */
  async pending(consumer: ChangeConsumer): Promise<number> {
    const rows = await this.dataSource.query<{ count: number }[]>(
      'select count(*)::integer as count from change_mark where consumer = $1',
      [consumer],
    );
    return rows[0]?.count ?? 0;
  }

  /** Which of these entries the consumer has yet to catch up with, those being worked on included. */
  async pendingAmong(consumer: ChangeConsumer, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'select entry_id as id from change_mark where consumer = $1 and entry_id = any($2::uuid[])',
      [consumer, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Calls `onChange` after every commit that marked something, and whenever one may have been missed: see `listen`. */
  listen(onChange: () => void, onTrouble: (error: Error) => void = () => undefined): Listening {
    return listen({
      client: clientConfig(this.dataSource, 'listen'),
      channels: [CHANGE_CHANNEL],
      deafAtMost: DEAF_AT_MOST_MS,
      onChange,
      onTrouble,
    });
  }
}

/** A claim is a number on which the session holds a lock; answers the number. */
async function openClaim(session: QueryRunner): Promise<number> {
  for (;;) {
    const claim = randomInt(1, 2 ** 31);
    const rows = await session.manager.query<{ free: boolean }[]>('select pg_try_advisory_lock($1, $2) as free', [
      LOCKS.claim,
      claim,
    ]);
    if (rows[0]?.free === true) return claim;
  }
}

/** A session that cannot even unlock is lost, and its lock with it: nothing to do, and the first error is the one to tell. */
async function closeClaim(session: QueryRunner, claim: number): Promise<void> {
  await session.query('select pg_advisory_unlock($1, $2)', [LOCKS.claim, claim]).catch(() => undefined);
}

async function forget(session: QueryRunner, parameters: [ChangeConsumer, number, string[]]): Promise<void> {
  await session.startTransaction();
  try {
    await session.query(LOCK_MARKS, parameters);
    await session.query(FORGET_MARKS, parameters);
    await session.commitTransaction();
  } catch (error) {
    await session.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
