import type { DataSource } from 'typeorm';
import { SourceStateEntity } from '../entities/source-state.entity.js';
import type { SourceState } from './source-state.js';

/** Remembers a source from run to run. */
export class SourceStateWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Puts the state in the place of the one remembered. To be called inside the source's lock. */
  async save(state: SourceState): Promise<void> {
    await this.dataSource.getRepository(SourceStateEntity).upsert({ ...state }, ['sourceId']);
  }
}
