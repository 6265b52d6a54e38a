import type { DataSource, Repository } from 'typeorm';
import { EntryHistoryEntity } from '../entities/entry-history.entity.js';
import type { EntryHistory } from './entry-history.js';

/** How many entries a run changed in a field. */
export interface FieldCount {
  readonly field: string;
  readonly count: number;
}

/** Reads what happened to entries. */
export class HistoryReader {
  private readonly history: Repository<EntryHistoryEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.history = dataSource.getRepository(EntryHistoryEntity);
  }

  /** The latest versions of an entry, the newest first. */
  async of(entryId: string, limit: number): Promise<EntryHistory[]> {
    return this.history.find({ where: { entryId }, order: { version: 'DESC' }, take: limit });
  }

  /** What a run changed, by entry id. New entries have version 1. */
  async ofRun(runId: number, limit: number, offset = 0): Promise<EntryHistory[]> {
    return this.history.find({
      where: { runId },
      order: { entryId: 'ASC', version: 'ASC' },
      take: limit,
      skip: offset,
    });
  }

  /** How many entries a run changed in each field, most first; new entries are not counted. */
  async fieldCounts(runId: number): Promise<FieldCount[]> {
    return this.dataSource.query<FieldCount[]>(
      `select field, count(*)::integer as count
       from entry_history cross join jsonb_object_keys(changes) as field
       where run_id = $1 and version > 1
       group by field order by count desc, field`,
      [runId],
    );
  }
}
