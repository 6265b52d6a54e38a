import type { EntityManager } from 'typeorm';
import type { EntryEntity } from '../entities/entry.entity.js';
import { LOAD_ENTRIES } from './entry-sql.js';
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
  return byId(await manager.query<EntryEntity[]>(LOAD_ENTRIES.text, [known]));
}

/** Entries by their ids. */
export function byId(rows: readonly EntryEntity[]): Map<string, StoredEntry> {
  return new Map(rows.map((row) => [row.id, storedEntryOf(row)]));
}
