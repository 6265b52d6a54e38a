import DataLoader from 'dataloader';
import type { EntryReader, StoredEntry } from '@vicino/store';

/** Loads entries of one request by id, in one query for all that a selection asks; null for an id not in the store. */
export type EntryLoader = DataLoader<string, StoredEntry | null>;

export function createEntryLoader(reader: Pick<EntryReader, 'byIds'>): EntryLoader {
  return new DataLoader(async (ids) => {
    const found = await reader.byIds(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}
