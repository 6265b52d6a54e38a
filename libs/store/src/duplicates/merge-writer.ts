import { type DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { EntryMergeEntity } from '../entities/entry-merge.entity.js';
import { loadEntries } from '../entries/load-entries.js';
import type { WrittenEntry } from '../entries/entry-history.js';
import { writeEntries } from '../entries/write-entries.js';
import { type Merge, MergeError } from './merge.js';

const INSERT = `insert into entry_merge (kept_id, merged_id, by, at) values ($1, $2, $3, now()) returning id`;

/**
 * Merging two entries that tell of one service. The merged one keeps its row, its address and its history, and its
 * source goes on updating it; it is only hidden, as long as the entry kept is itself shown.
 */
export class MergeWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Lets `keptId` stand for `mergedId`. @throws MergeError */
  async merge(keptId: string, mergedId: string, by: string): Promise<Merge> {
    if (keptId === mergedId) throw new MergeError('SAME_ENTRY', 'An entry cannot be merged into itself');
    return writeEntries(this.dataSource, async (manager, changed) => {
      const written = await checkPair(manager, keptId, mergedId);
      const [row] = await manager.query<{ id: number }[]>(INSERT, [keptId, mergedId, by]);
      // Not changed yet, and named so that `writeEntries` settles it.
      changed(written);
      return manager.getRepository(EntryMergeEntity).findOneByOrFail({ id: row?.id ?? 0 });
    });
  }

  /** Separates the two again: the merged entry is shown as before. @throws MergeError when it is not in force. */
  async undo(mergeId: number, by: string): Promise<void> {
    await writeEntries(this.dataSource, async (manager, changed) => {
      const merges = manager.getRepository(EntryMergeEntity);
      const merge = await merges.findOneBy({ id: mergeId, undoneAt: IsNull() });
      if (merge === null) throw new MergeError('MERGE_UNKNOWN', `Merge ${mergeId} is not in force: nothing to undo`);
      await merges.update({ id: mergeId }, { undoneAt: new Date(), undoneBy: by });
      changed(await versionsOf(manager, [merge.keptId, merge.mergedId]));
    });
  }
}

/** Keeps out circles and second homes: an entry kept is merged nowhere, and one is merged into one other at most. */
async function checkPair(manager: EntityManager, keptId: string, mergedId: string): Promise<WrittenEntry[]> {
  const written = await versionsOf(manager, [keptId, mergedId]);
  for (const id of [keptId, mergedId]) {
    if (!written.some((entry) => entry.id === id)) throw new MergeError('ENTRY_UNKNOWN', `There is no entry ${id}`);
  }
  const merges = manager.getRepository(EntryMergeEntity);
  const active = await merges.findBy({ mergedId: In([keptId, mergedId]), undoneAt: IsNull() });
  const elsewhere = active.find((merge) => merge.mergedId === keptId);
  if (elsewhere !== undefined) {
    const cure = `merge into ${elsewhere.keptId}, which stands for it`;
    throw new MergeError('KEPT_IS_MERGED', `Entry ${keptId} is itself merged: ${cure}`);
  }
  const before = active.find((merge) => merge.mergedId === mergedId);
  if (before !== undefined) {
    throw new MergeError('ALREADY_MERGED', `Entry ${mergedId} is merged into ${before.keptId}: undo that first`);
  }
  return written;
}

async function versionsOf(manager: EntityManager, ids: readonly string[]): Promise<WrittenEntry[]> {
  const stored = await loadEntries(manager, ids);
  return [...stored].map(([id, { version }]) => ({ id, version }));
}
