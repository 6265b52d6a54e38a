import type { Entry } from '@vicino/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { markChanges } from '../changes/mark-changes.js';
import { LOCKS } from '../connection/locks.js';
import { type Comparison, compareEntries } from './compare-entries.js';
import { checkBatch } from './entry-batch.js';
import { EntryReader } from './entry-reader.js';
import { MISSING_ENTRIES, STORED_HASHES, TAKEN_SLUGS, UPSERT_ENTRIES, WITHDRAW_ENTRIES } from './entry-sql.js';
import { entryContent } from './entry.mapping.js';
import { freeSlugs, type SlugClaim } from './free-slugs.js';

/** Rows a statement: keeps one JSON parameter well under the 256 MB a jsonb value may hold. */
const STATEMENT_ROWS = 1_000;

export interface SaveContext {
  /** Run the entries come from; null when no run brings them. */
  readonly runId: number | null;
  /** When the source was fetched. */
  readonly fetchedAt: Date;
}

/** Ids, each in one of the lists. A withdrawn entry that is back counts as updated. */
export interface SaveResult {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
}

/** An entry that its source no longer lists. */
export interface MissingEntry {
  readonly id: string;
  readonly externalId: string;
  readonly title: string;
}

interface WrittenEntry {
  readonly id: string;
  readonly version: number;
}

/** The one writer of entries. Content, marks and notification are one transaction: all of it, or nothing. */
export class EntryWriter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stores a batch. An entry whose content is stored already writes nothing at all, not even a date.
   * @throws EntryInputError for a batch that cannot be stored; nothing of it was. `storageFaults` tells beforehand.
   */
  async save(batch: readonly Entry[], context: SaveContext): Promise<SaveResult> {
    checkBatch(batch);
    return this.write(async (manager) => {
      const stored = await storedHashes(manager, ids(batch));
      const content = batch.map(entryContent);
      const [changed, unchanged] = split(content, (row) => stored.get(row.id) !== row.contentHash);
      const [updated, created] = split(changed, (row) => stored.has(row.id));
      const slugs = await chooseSlugs(manager, created);
      const rows = changed.map((row) => ({ ...row, slug: slugs.get(row.id) ?? row.slug }));
      await markChanges(manager, await upsert(manager, rows, context));
      return { created: ids(created), updated: ids(updated), unchanged: ids(unchanged) };
    });
  }

  /** What `save` would do with the batch; writes nothing. */
  async compare(batch: readonly Entry[]): Promise<Comparison> {
    checkBatch(batch);
    const stored = await new EntryReader(this.dataSource).byIds(ids(batch));
    return compareEntries(stored, batch);
  }

  /** The entries of a source that are not withdrawn and whose external id was not seen; writes nothing. */
  async missing(sourceId: string, seenExternalIds: readonly string[]): Promise<MissingEntry[]> {
    return this.dataSource.query<MissingEntry[]>(MISSING_ENTRIES, [sourceId, seenExternalIds]);
  }

  /**
   * Withdraws what `missing` names, and answers the ids. Withdrawn is not deleted: the row stays as a tombstone, and a
   * later `save` publishes it again. Judge `missing` first: half a feed looks like half a catalogue gone.
   */
  async withdrawMissing(sourceId: string, seenExternalIds: readonly string[]): Promise<string[]> {
    return this.write(async (manager) => {
      const missing = await manager.query<MissingEntry[]>(MISSING_ENTRIES, [sourceId, seenExternalIds]);
      const withdrawn = await manager.query<WrittenEntry[]>(WITHDRAW_ENTRIES, [ids(missing)]);
      await markChanges(manager, withdrawn);
      return ids(withdrawn);
    });
  }

  /**
   * One transaction that writes entries at a time, in whatever process: what was compared stays true until it is
   * written, and two batches cannot deadlock on each other's rows. Each takes milliseconds; readers never wait.
   */
  private write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1, 0)', [LOCKS.entryWrites]);
      return work(manager);
    });
  }
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

/** Those that pass, those that do not. */
function split<T>(items: readonly T[], passes: (item: T) => boolean): [T[], T[]] {
  return [items.filter(passes), items.filter((item) => !passes(item))];
}

/** Content hash by id of the entries stored already; null for a withdrawn one, which counts as changed in any case. */
async function storedHashes(manager: EntityManager, entryIds: string[]): Promise<Map<string, string | null>> {
  const rows = await manager.query<{ id: string; hash: string | null }[]>(STORED_HASHES, [entryIds]);
  return new Map(rows.map((row) => [row.id, row.hash]));
}

async function chooseSlugs(manager: EntityManager, created: readonly SlugClaim[]): Promise<Map<string, string>> {
  const candidates = created.flatMap(({ id, slug }) => [slug, `${slug}-${id.slice(0, 8)}`]);
  const rows = await manager.query<{ slug: string }[]>(TAKEN_SLUGS, [candidates]);
  return freeSlugs(created, new Set(rows.map((row) => row.slug)));
}

async function upsert(manager: EntityManager, rows: readonly object[], context: SaveContext): Promise<WrittenEntry[]> {
  const written: WrittenEntry[] = [];
  for (let start = 0; start < rows.length; start += STATEMENT_ROWS) {
    const part = JSON.stringify(rows.slice(start, start + STATEMENT_ROWS));
    written.push(...(await manager.query<WrittenEntry[]>(UPSERT_ENTRIES, [part, context.fetchedAt, context.runId])));
  }
  return written;
}
