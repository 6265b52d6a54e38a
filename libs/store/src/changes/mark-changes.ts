import type { EntityManager } from 'typeorm';
import { CHANGE_CHANNEL, CHANGE_CONSUMERS } from './change-consumers.js';
import { payloadsNaming } from './store-change.js';

/**
 * Marks entries as changed for every consumer and announces it when the transaction commits. To be called in the
 * transaction that changed them, once, after the change. NOTIFY is written here and not in a trigger: whoever writes
 * entries has to mark them too, so both stand in one place that can be read, and a repair by hand wakes nobody.
 */
export async function markChanges(
  manager: EntityManager,
  changes: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  if (changes.length === 0) return;
  // Rows are locked in the order of ids here and in ChangeLog: two transactions that wait for each other cannot meet.
  await manager.query(
    `insert into change_mark as mark (entry_id, consumer, version, since)
     select change.id, consumer, change.version, now()
     from unnest($1::uuid[], $2::integer[]) as change (id, version)
     cross join unnest($3::text[]) as consumer
     order by change.id, consumer
     on conflict (entry_id, consumer) do update set version = excluded.version`,
    [changes.map((change) => change.id), changes.map((change) => change.version), [...CHANGE_CONSUMERS]],
  );
  await manager.query(`select pg_notify($1, payload) from unnest($2::text[]) as payload`, [
    CHANGE_CHANNEL,
    payloadsNaming(changes.map((change) => change.id)),
  ]);
}
