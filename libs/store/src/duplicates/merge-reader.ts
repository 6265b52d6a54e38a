import { type DataSource, In, IsNull, type Repository } from 'typeorm';
import { EntryMergeEntity } from '../entities/entry-merge.entity.js';
import type { Merge } from './merge.js';

/** Reads which entries stand for which. */
export class MergeReader {
  private readonly merges: Repository<EntryMergeEntity>;

  constructor(dataSource: DataSource) {
    this.merges = dataSource.getRepository(EntryMergeEntity);
  }

  /** Merges in force in which one of these entries is the kept or the merged one. */
  async byEntries(entryIds: readonly string[]): Promise<Merge[]> {
    const ids = In([...entryIds]);
    const where = [
      { keptId: ids, undoneAt: IsNull() },
      { mergedId: ids, undoneAt: IsNull() },
    ];
    return this.merges.find({ where, order: { id: 'ASC' } });
  }

  /** Every merge an entry ever was part of, the newest first, those undone included. */
  async historyOf(entryId: string): Promise<Merge[]> {
    return this.merges.find({ where: [{ keptId: entryId }, { mergedId: entryId }], order: { id: 'DESC' } });
  }
}
