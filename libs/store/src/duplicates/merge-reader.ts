import { type DataSource, In, IsNull, type Repository } from 'typeorm';
import { EntryMergeEntity } from '../entities/entry-merge.entity.js';
import type { Merge } from './merge.js';

/** `union` and not `union all`: a circle, which merging refuses, would otherwise never end. */
const KEPT = `
  with recursive up as (
    select merged_id as id, kept_id, 1 as steps from entry_merge
    where merged_id = any($1::uuid[]) and undone_at is null
    union
    select up.id, merge.kept_id, up.steps + 1
    from up join entry_merge as merge on merge.merged_id = up.kept_id and merge.undone_at is null
    where up.steps < 100)
  select distinct on (id) id, kept_id as "keptId" from up order by id, steps desc`;

const MERGED = `
  with recursive down as (
    select kept_id as id, merged_id from entry_merge where kept_id = any($1::uuid[]) and undone_at is null
    union
    select down.id, merge.merged_id
    from down join entry_merge as merge on merge.kept_id = down.merged_id and merge.undone_at is null)
  select id, array_agg(merged_id::text order by merged_id) as "mergedIds" from down group by id`;

/** Reads which entries stand for which. */
export class MergeReader {
  private readonly merges: Repository<EntryMergeEntity>;

  constructor(private readonly dataSource: DataSource) {
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

  /** The entry that stands for each of these, at the end of the chain; one that is merged nowhere is not in the map. */
  async keptFor(entryIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; keptId: string }[]>(KEPT, [entryIds]);
    return new Map(rows.map(({ id, keptId }) => [id, keptId]));
  }

  /** All that each of these stands for, chains included; one that stands for itself alone is not in the map. */
  async mergedInto(entryIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    const rows = await this.dataSource.query<{ id: string; mergedIds: string[] }[]>(MERGED, [entryIds]);
    return new Map(rows.map(({ id, mergedIds }) => [id, mergedIds]));
  }

  /** Every merge an entry ever was part of, the newest first, those undone included. */
  async historyOf(entryId: string): Promise<Merge[]> {
    return this.merges.find({ where: [{ keptId: entryId }, { mergedId: entryId }], order: { id: 'DESC' } });
  }
}
