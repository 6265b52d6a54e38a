import { type DataSource, IsNull, type Repository } from 'typeorm';
import { DoNotListEntity } from '../entities/do-not-list.entity.js';
import { DoNotList, type DoNotListRequest } from './do-not-list.js';

/** Reads who asked not to be listed. */
export class DoNotListReader {
  private readonly requests: Repository<DoNotListEntity>;

  constructor(dataSource: DataSource) {
    this.requests = dataSource.getRepository(DoNotListEntity);
  }

  /** The list as it is now; for a run, load it once at its start. */
  async load(): Promise<DoNotList> {
    const rows = await this.requests.find({ select: { valueHash: true }, where: { endedAt: IsNull() } });
    return new DoNotList(new Set(rows.map(({ valueHash }) => valueHash)));
  }

  /** The requests in force, the newest first. */
  async requestsInForce(limit: number): Promise<DoNotListRequest[]> {
    const rows = await this.requests.find({ where: { endedAt: IsNull() }, order: { id: 'DESC' }, take: limit });
    return rows.map(({ id, kind, reason, by, at }) => ({ id, kind, reason, by, at }));
  }
}
