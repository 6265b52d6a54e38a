import type { Entry } from '@vicino/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { correctBatch, rememberSources } from '../corrections/correct-batch.js';
import type { EntryConflict } from '../corrections/correction.js';
import type { Seen } from '../sources/seen-keys.js';
import { changePublication } from './change-publication.js';
import { type Comparison, compareEntries } from './compare-entries.js';
import { contentHash } from './content-hash.js';
import { checkBatch } from './entry-batch.js';
import { type EntryDetails, keepDetails } from './entry-details.js';
import { STORED_HASHES } from './entry-sql.js';
import { loadEntries } from './load-entries.js';
import { type MissingEntry, missingEntries } from './missing-entries.js';
import { writeContent } from './write-content.js';
import { writeEntries } from './write-entries.js';

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
  /** Corrections that hold although the source has changed its mind since; told again by every run until settled. */
  readonly conflicts: readonly EntryConflict[];
}

/** Who moves an entry in or out of sight, and why: kept in its history. */
export interface PublicationNote {
  /** The person; null for a policy. */
  readonly by: string | null;
  readonly reason: string;
}

/** The one writer of entries. Content, history, marks and notification are one transaction: all of it, or nothing. */
export class EntryWriter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stores a batch as its source gives it; corrections by hand are put over it here, so that no caller can forget them.
   * An entry whose content is stored already writes nothing at all, not even a date; nor do details that are the same.
   * @param details By entry id; those of entries outside the batch are passed over.
   * @throws EntryInputError for a batch that cannot be stored; nothing of it was. `storageFaults` tells beforehand.
   */
  async save(
    batch: readonly Entry[],
    context: SaveContext,
    details: ReadonlyMap<string, EntryDetails> = new Map(),
  ): Promise<SaveResult> {
    checkBatch(batch);
    return writeEntries(this.dataSource, async (manager, changed) => {
      const { entries, conflicts, moved } = await correctBatch(manager, batch);
      await rememberSources(manager, moved);
      const hashes = await storedHashes(manager, ids(batch));
      const hashed = entries.map((entry) => ({ id: entry.id, entry, hash: contentHash(entry) }));
      const [differing, unchanged] = split(hashed, ({ id, hash }) => hashes.get(id) !== hash);
      const [updated, created] = split(differing, ({ id }) => hashes.has(id));
      const stored = await loadEntries(manager, ids(updated));
      const changes = differing.map(({ id, entry, hash }) => ({ entry, hash, stored: stored.get(id) }));
      const note = { runId: context.runId, by: null, reason: null };
      changed(await writeContent(manager, changes, context.fetchedAt, note));
      await keepDetails(manager, batch, details, context.runId);
      return { created: ids(created), updated: ids(updated), unchanged: ids(unchanged), conflicts };
    });
  }

  /** What `save` would do with the batch; writes nothing. */
  async compare(batch: readonly Entry[]): Promise<Comparison> {
    checkBatch(batch);
    const { manager } = this.dataSource;
    const { entries, conflicts } = await correctBatch(manager, batch);
    return { ...compareEntries(await loadEntries(manager, ids(batch)), entries), conflicts };
  }

  /** The entries of a source that are not withdrawn and whose external id was not seen; writes nothing. */
  async missing(sourceId: string, seenExternalIds: Seen | readonly string[]): Promise<MissingEntry[]> {
    return missingEntries(this.dataSource.manager, sourceId, asSeen(seenExternalIds));
  }

  /**
   * Withdraws what `missing` names, and answers the ids. Withdrawn is not deleted: the row stays as a tombstone, and a
   * later `save` publishes it again. Judge `missing` first: half a feed looks like half a catalogue gone.
   */
  async withdrawMissing(
    sourceId: string,
    seenExternalIds: Seen | readonly string[],
    runId: number | null = null,
  ): Promise<string[]> {
    return writeEntries(this.dataSource, async (manager, changed) => {
      const missing = await missingEntries(manager, sourceId, asSeen(seenExternalIds));
      const from = ['DRAFT', 'PUBLISHED', 'SUSPENDED', 'MERGED'] as const;
      const note = { runId, by: null, reason: 'NOT_IN_SOURCE' };
      const withdrawn = await changePublication(manager, { ids: ids(missing), from, to: 'WITHDRAWN' }, note);
      changed(withdrawn);
      return ids(withdrawn);
    });
  }

  /** Takes published entries, and merged ones, out of sight; they stay so until resumed. Answers those it changed. */
  async suspend(entryIds: readonly string[], note: PublicationNote): Promise<string[]> {
    return this.move({ ids: entryIds, from: ['PUBLISHED', 'MERGED'], to: 'SUSPENDED' }, note);
  }

  /** Publishes suspended entries again; answers those it changed. */
  async resume(entryIds: readonly string[], note: PublicationNote): Promise<string[]> {
    return this.move({ ids: entryIds, from: ['SUSPENDED'], to: 'PUBLISHED' }, note);
  }

  private move(change: Parameters<typeof changePublication>[1], note: PublicationNote): Promise<string[]> {
    return writeEntries(this.dataSource, async (manager, changed) => {
      const moved = await changePublication(manager, change, { ...note, runId: null });
      changed(moved);
      return ids(moved);
    });
  }
}

function asSeen(externalIds: Seen | readonly string[]): Seen {
  return 'has' in externalIds ? externalIds : new Set(externalIds);
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}

/** Those that pass, those that do not. */
function split<T>(items: readonly T[], passes: (item: T) => boolean): [T[], T[]] {
  const passing: T[] = [];
  const others: T[] = [];
  for (const item of items) (passes(item) ? passing : others).push(item);
  return [passing, others];
}

/** Content hash by id of the entries stored already; null for a withdrawn one, which counts as changed in any case. */
async function storedHashes(manager: EntityManager, entryIds: string[]): Promise<Map<string, string | null>> {
  const rows = await manager.query<{ id: string; hash: string | null }[]>(STORED_HASHES, [entryIds]);
  return new Map(rows.map((row) => [row.id, row.hash]));
}
