import { type DataSource, type Repository } from 'typeorm';
import { EntryCorrectionEntity } from '../entities/entry-correction.entity.js';
import { activeCorrections } from './correct-batch.js';
import type { EntryConflict, StoredCorrection } from './correction.js';

/** Reads what was corrected by hand. */
export class CorrectionReader {
  private readonly corrections: Repository<EntryCorrectionEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.corrections = dataSource.getRepository(EntryCorrectionEntity);
  }

  /** The corrections in force, by entry id; an entry without any is not in the map. */
  async byEntries(entryIds: readonly string[]): Promise<Map<string, StoredCorrection[]>> {
    return activeCorrections(this.dataSource.manager, entryIds);
  }

  /** Every correction an entry ever had, the newest first, those undone included. */
  async historyOf(entryId: string): Promise<StoredCorrection[]> {
    return this.corrections.find({ where: { entryId }, order: { id: 'DESC' } });
  }

  /** Corrections whose source has since changed to something else, the oldest first: a person should look. */
  async conflicts(limit: number): Promise<EntryConflict[]> {
    return this.dataSource.query<EntryConflict[]>(
      `select entry_id as "entryId", field, base, source, value as corrected
       from entry_correction
       where undone_at is null and source <> base and source <> value
       order by id limit $1`,
      [limit],
    );
  }
}
