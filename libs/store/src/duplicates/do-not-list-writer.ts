import type { DoNotListKind } from '@vicino/domain';
import type { DataSource } from 'typeorm';
import { DoNotListEntity } from '../entities/do-not-list.entity.js';
import { doNotListHash } from './do-not-list.js';

export interface NewDoNotListRequest {
  readonly kind: DoNotListKind;
  readonly value: string;
  /** Why, without the value or anything personal: it is kept in clear. */
  readonly reason: string;
  readonly by: string;
}

const ADD = `
  with added as (
    insert into do_not_list (kind, value_hash, reason, by, at) values ($1, $2, $3, $4, now())
    on conflict (kind, value_hash) where ended_at is null do nothing
    returning id)
  select id from added
  union all
  select id from do_not_list where kind = $1 and value_hash = $2 and ended_at is null`;

/** Remembers who asked not to be listed. */
export class DoNotListWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Puts a value on the list and answers the request's id; one that is there keeps the request it has. */
  async add({ kind, value, reason, by }: NewDoNotListRequest): Promise<number> {
    const [row] = await this.dataSource.query<{ id: number }[]>(ADD, [kind, doNotListHash(kind, value), reason, by]);
    if (row === undefined) throw new Error('The request was ended while it was being made: ask again');
    return row.id;
  }

  /** Ends a request; answers whether it was in force. */
  async end(id: number, by: string): Promise<boolean> {
    const update = this.dataSource.getRepository(DoNotListEntity).createQueryBuilder().update();
    const { affected } = await update
      .set({ endedAt: new Date(), endedBy: by })
      .where('id = :id and ended_at is null', { id })
      .execute();
    return affected === 1;
  }
}
