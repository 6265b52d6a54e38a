import type { EntityManager } from 'typeorm';
import type { EntryEntity } from '../entities/entry.entity.js';
import { LOAD_ENTRIES, PAGE_OF_ENTRIES } from './entry-sql.js';
import { storedEntryOf } from './entry.mapping.js';
import { isUuid } from './storage-faults.js';
import type { StoredEntry } from './stored-entry.js';

/**
 * The entries with these ids, by id, as the transaction sees them; ids that are not there are not in the map. Past the
 * ORM: every update of a feed reads what it is about to overwrite, for its history.
 */
export async function loadEntries(manager: EntityManager, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Map();
  const rows = await manager.query<EntryEntity[]>(LOAD_ENTRIES, [known]);
  return new Map(rows.map((row) => [row.id, storedEntryOf(row)]));
}

/** Up to `limit` entries in the order of their ids, after `afterId`. Past the ORM, which takes twice as long over them. */
export async function loadPage(manager: EntityManager, afterId: string, limit: number): Promise<StoredEntry[]> {
  const rows = await manager.query<EntryEntity[]>(PAGE_OF_ENTRIES, [afterId, limit]);
  return rows.map(storedEntryOf);
}
