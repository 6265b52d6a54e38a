import { type DataSource, MoreThan, type Repository } from 'typeorm';
import { EntryEntity } from '../entities/entry.entity.js';
import { storedEntryOf } from './entry.mapping.js';
import { loadEntries, loadPage } from './load-entries.js';
import { isUuid } from './storage-faults.js';
import type { EntryVersion, StoredEntry } from './stored-entry.js';

/** Sorts before every id of ours: the `afterId` of a first page. */
export const BEFORE_FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Reads entries. Withdrawn, suspended and draft ones come too, marked as such by `publication`: whoever copies the
 * catalogue has to learn of them, and whoever shows it decides what is shown.
 */
export class EntryReader {
  private readonly entries: Repository<EntryEntity>;

  constructor(dataSource: DataSource) {
    this.entries = dataSource.getRepository(EntryEntity);
  }

  /** The entries with these ids, by id, in one statement; ids that are not there are not in the map. */
  async byIds(ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    return loadEntries(this.entries.manager, ids);
  }

  /** The entry; null when there is none, and for what is no UUID. */
  async byId(id: string): Promise<StoredEntry | null> {
    if (!isUuid(id)) return null;
    const row = await this.entries.findOneBy({ id });
    return row === null ? null : storedEntryOf(row);
  }

  async bySlug(slug: string): Promise<StoredEntry | null> {
    const row = await this.entries.findOneBy({ slug });
    return row === null ? null : storedEntryOf(row);
  }

  /** Up to `limit` entries in the order of their ids, after `afterId`. Start with `BEFORE_FIRST_ID`. */
  async pageAfter(afterId: string, limit: number): Promise<StoredEntry[]> {
    return loadPage(this.entries.manager, afterId, limit);
  }

  /** As `pageAfter`, ids and versions alone. */
  async versionsAfter(afterId: string, limit: number): Promise<EntryVersion[]> {
    const rows = await this.entries.find({
      select: { id: true, version: true, publication: true },
      where: { id: MoreThan(afterId) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id, version, publication }) => ({ id, version, publication }));
  }

  /** How many entries are published. */
  async count(): Promise<number> {
    return this.entries.countBy({ publication: 'PUBLISHED' });
  }
}
