import type { EntityManager } from 'typeorm';
import type { Seen } from '../sources/seen-keys.js';
import { ENTRIES_BY_KEY, KEYS_PAGE } from './entry-sql.js';

/** An entry that its source no longer lists. */
export interface MissingEntry {
  readonly id: string;
  readonly externalId: string;
  readonly title: string;
}

/** Keys looked at in one go: the entries of a source may be a million, those that are missing should be few. */
const PAGE = 5_000;

/** The entries of a source that are not withdrawn and whose key was not seen, in the order of their ids. */
export async function missingEntries(manager: EntityManager, sourceId: string, seen: Seen): Promise<MissingEntry[]> {
  const missing: string[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: { key: string }[] = await manager.query(KEYS_PAGE, [sourceId, after, PAGE]);
    for (const { key } of page) if (!seen.has(key)) missing.push(key);
    after = page.length < PAGE ? undefined : page.at(-1)?.key;
  }
  return missing.length === 0 ? [] : manager.query<MissingEntry[]>(ENTRIES_BY_KEY, [sourceId, missing]);
}
