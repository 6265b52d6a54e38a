import DataLoader from 'dataloader';
import type { StoredEntry } from '@vicino/store';
import type { EntryMemory } from '../caching/entry-memory.js';

/** Loads entries of one request by id, in one query for all that a selection asks; null for an id not in the store. */
export type EntryLoader = DataLoader<string, StoredEntry | null>;

export function createEntryLoader(entries: Pick<EntryMemory, 'byIds'>): EntryLoader {
  return new DataLoader(async (ids) => {
    const found = await entries.byIds(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}
