import type { DuplicateVerdict } from '@vicino/domain';
import type { DataSource } from 'typeorm';
import type { ComparedPair } from './duplicate-decision.js';

/** Pairs the same as kept, decided by a person, or of an entry that is not stored, write nothing. */
const RECORD = `
  with compared as (
    select least(a, b) as entry_a, greatest(a, b) as entry_b, verdict, score, reasons::jsonb as reasons
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::double precision[], $5::text[])
      as pair (a, b, verdict, score, reasons)
  ), written as (
    insert into duplicate_decision as kept (entry_a, entry_b, verdict, score, reasons, at)
    select entry_a, entry_b, verdict, score, reasons, now()
    from compared
    where exists (select from entry where id = entry_a) and exists (select from entry where id = entry_b)
      and not exists (
        select from duplicate_decision as same
        where same.entry_a = compared.entry_a and same.entry_b = compared.entry_b
          and (same.decided_by is not null
            or (same.verdict, same.score, same.reasons) = (compared.verdict, compared.score, compared.reasons)))
    order by entry_a, entry_b
    on conflict (entry_a, entry_b) do update
      set verdict = excluded.verdict, score = excluded.score, reasons = excluded.reasons, at = excluded.at
      where kept.decided_by is null
    returning entry_a)
  select count(*)::integer as count from written`;

const DECIDE = `
  insert into duplicate_decision (entry_a, entry_b, verdict, score, reasons, decided_by, at)
  values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, null, '[]', $4, now())
  on conflict (entry_a, entry_b) do update
    set verdict = excluded.verdict, decided_by = excluded.decided_by, at = excluded.at`;

/** Remembers which entries are one service. */
export class DuplicateWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps what a comparison found, each pair once; what a person decided stays. Answers how many pairs it wrote. */
  async record(pairs: readonly ComparedPair[]): Promise<number> {
    if (pairs.length === 0) return 0;
    const rows = await this.dataSource.query<{ count: number }[]>(RECORD, [
      pairs.map(({ a }) => a),
      pairs.map(({ b }) => b),
      pairs.map(({ verdict }) => verdict),
      pairs.map(({ score }) => score),
      pairs.map(({ reasons }) => JSON.stringify(reasons)),
    ]);
    return rows[0]?.count ?? 0;
  }

  /** A person's decision on a pair, in either order; it takes the place of any other. Does not merge: `MergeWriter`. */
  async decide(a: string, b: string, verdict: Exclude<DuplicateVerdict, 'UNSURE'>, by: string): Promise<void> {
    await this.dataSource.query(DECIDE, [a, b, verdict, by]);
  }
}
