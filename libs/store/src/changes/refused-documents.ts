import type { DataSource } from 'typeorm';
import type { EntryProblem } from '../runs/run.js';
import { storableText } from '../connection/storable-text.js';

/** An entry a follower of the change log could not take up, as the problem that is shown to operators. */
export interface RefusedDocument extends Pick<EntryProblem, 'value' | 'suggestion'> {
  readonly entryId: string;
}

/**
 * The problem goes to the run whose problems are open for the entry's source, or will be when the one under way ends.
 * A source that never ran has no list of problems to show it in: then the row is left out, and the log has to do.
 */
const RECORD = `
  with cleared as (
    delete from problem where code = 'NOT_INDEXED' and entry_id = any($1::uuid[]))
  insert into problem (run_id, source_id, entry_id, code, severity, value, suggestion)
  select latest.id, entry.source_id, entry.id, 'NOT_INDEXED', 'ERROR', refused.value, refused.suggestion
  from unnest($1::uuid[], $2::text[], $3::text[]) as refused (id, value, suggestion)
  join entry on entry.id = refused.id
  cross join lateral (
    select id from run
    where run.source_id = entry.source_id and outcome in ('RUNNING', 'SUCCEEDED')
    order by id desc limit 1) as latest`;

/** Entries set aside because they cannot be indexed. Each is tried again at its next version and whenever all are compared. */
export class RefusedDocuments {
  constructor(private readonly dataSource: DataSource) {}

  /** Records the problem of each entry, in the place of an earlier one. */
  async record(refused: readonly RefusedDocument[]): Promise<void> {
    if (refused.length === 0) return;
    const text = (value: string | null): string | null => (value === null ? null : storableText(value));
    await this.dataSource.query(RECORD, [
      refused.map(({ entryId }) => entryId),
      refused.map(({ value }) => text(value)),
      refused.map(({ suggestion }) => text(suggestion)),
    ]);
  }

  /** These could be taken up after all. */
  async forget(entryIds: readonly string[]): Promise<void> {
    if (entryIds.length === 0) return;
    await this.dataSource.query(`delete from problem where code = 'NOT_INDEXED' and entry_id = any($1::uuid[])`, [
      entryIds,
    ]);
  }

  /** How many entries are set aside. */
  async count(): Promise<number> {
    const rows = await this.dataSource.query<{ count: number }[]>(
      `select count(distinct entry_id)::integer as count from problem where code = 'NOT_INDEXED'`,
    );
    return rows[0]?.count ?? 0;
  }
}
