import type { DataSource, Repository } from 'typeorm';
import { In } from 'typeorm';
import { EntryVerificationEntity } from '../entities/entry-verification.entity.js';
import type { Verification } from './verification.js';

/** Reads when people confirmed entries. */
export class VerificationReader {
  private readonly verifications: Repository<EntryVerificationEntity>;

  constructor(dataSource: DataSource) {
    this.verifications = dataSource.getRepository(EntryVerificationEntity);
  }

  /** The latest of each entry, by entry id; an entry no person ever confirmed is not in the map. */
  async latestOf(entryIds: readonly string[]): Promise<Map<string, Verification>> {
    // Oldest first: the latest is what stays in the map.
    const rows = await this.verifications.find({
      where: { entryId: In([...entryIds]) },
      order: { on: 'ASC', id: 'ASC' },
    });
    return new Map(rows.map((row) => [row.entryId, row]));
  }

  /** Every one of an entry, the latest first. */
  async historyOf(entryId: string): Promise<Verification[]> {
    return this.verifications.find({ where: { entryId }, order: { on: 'DESC', id: 'DESC' } });
  }
}
