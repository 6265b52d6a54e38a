import { type DataSource, MoreThan, type Repository } from 'typeorm';
import { runPrepared } from '../connection/prepared-statement.js';
import { EntryEntity } from '../entities/entry.entity.js';
import { LOAD_CARDS, LOAD_ENTRIES, PAGE_OF_CARDS, PAGE_OF_ENTRIES } from './entry-sql.js';
import { type CardContent, cardOf, storedEntryOf } from './entry.mapping.js';
import { byId } from './load-entries.js';
import { isUuid } from './storage-faults.js';
import type { EntryCard, EntryVersion, StoredEntry } from './stored-entry.js';

/** Sorts before every id of ours: the `afterId` of a first page. */
export const BEFORE_FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Reads entries. Withdrawn, suspended and draft ones come too, marked as such by `publication`: whoever copies the
 * catalogue has to learn of them, and whoever shows it decides what is shown.
 */
export class EntryReader {
  private readonly entries: Repository<EntryEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.entries = dataSource.getRepository(EntryEntity);
  }

  /** The entries with these ids, by id, in one statement; ids that are not there are not in the map. */
  async byIds(ids: readonly string[]): Promise<Map<string, StoredEntry>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    return byId(await runPrepared<EntryEntity>(this.dataSource, LOAD_ENTRIES, [known]));
  }

  /** What a list shows of the published ones among these ids, by id, in one statement that costs half of `byIds`. */
  async cardsByIds(ids: readonly string[]): Promise<Map<string, EntryCard>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await runPrepared<CardContent>(this.dataSource, LOAD_CARDS, [known]);
    return new Map(rows.map((row) => [row.id, cardOf(row)]));
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

  /**
   * Up to `limit` entries in the order of their ids, after `afterId`. Start with `BEFORE_FIRST_ID`. Past the ORM, which takes
   * twice as long over them.
   */
  async pageAfter(afterId: string, limit: number): Promise<StoredEntry[]> {
    return (await runPrepared<EntryEntity>(this.dataSource, PAGE_OF_ENTRIES, [afterId, limit])).map(storedEntryOf);
  }

  /** As `pageAfter`, the cards of published ones. */
  async cardsAfter(afterId: string, limit: number): Promise<EntryCard[]> {
    return (await runPrepared<CardContent>(this.dataSource, PAGE_OF_CARDS, [afterId, limit])).map(cardOf);
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
