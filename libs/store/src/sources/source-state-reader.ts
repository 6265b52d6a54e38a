import type { DataSource, Repository } from 'typeorm';
import { SourceStateEntity } from '../entities/source-state.entity.js';
import type { SourceState } from './source-state.js';

/** Reads what is remembered of the sources. */
export class SourceStateReader {
  private readonly states: Repository<SourceStateEntity>;

  constructor(dataSource: DataSource) {
    this.states = dataSource.getRepository(SourceStateEntity);
  }

  /** Null for a source that never succeeded. */
  async bySource(sourceId: string): Promise<SourceState | null> {
    return this.states.findOneBy({ sourceId });
  }

  async all(): Promise<Map<string, SourceState>> {
    const rows = await this.states.find({ order: { sourceId: 'ASC' } });
    return new Map(rows.map((state) => [state.sourceId, state]));
  }
}
