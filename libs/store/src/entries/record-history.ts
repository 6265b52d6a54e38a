import type { EntityManager } from 'typeorm';
import type { ChangeNote, EntryChanges, WrittenEntry } from './entry-history.js';

const RECORD_HISTORY = `
  insert into entry_history (entry_id, version, at, run_id, changes, by, reason)
  select change.id, change.version, now(), $4::integer, change.changes::jsonb, $5, $6
  from unnest($1::uuid[], $2::integer[], $3::text[]) as change (id, version, changes)`;

export type VersionChange = WrittenEntry & { readonly changes: EntryChanges };

/** Adds a version each to the history of entries. To be called in the transaction that changed them. */
export async function recordHistory(
  manager: EntityManager,
  versions: readonly VersionChange[],
  note: ChangeNote,
): Promise<void> {
  if (versions.length === 0) return;
  await manager.query(RECORD_HISTORY, [
    versions.map(({ id }) => id),
    versions.map(({ version }) => version),
    versions.map(({ changes }) => JSON.stringify(changes)),
    note.runId,
    note.by,
    note.reason,
  ]);
}
