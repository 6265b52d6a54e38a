import type { Publication } from '@vicino/domain';
import type { EntityManager } from 'typeorm';
import type { ChangeNote, WrittenEntry } from './entry-history.js';

/** Moves entries ($1) to a publication ($3) from those in $2, with a line of history each; others stay as they are. */
const CHANGE_PUBLICATION = `
  with target as (
    select id, publication as before from entry
    where id = any($1::uuid[]) and publication = any($2::text[])
    order by id for update
  ), moved as (
    update entry
    set publication = $3, withdrawn_at = case when $3 = 'WITHDRAWN' then now() end, updated_at = now(),
      version = version + 1
    from target where entry.id = target.id
    returning entry.id, entry.version, target.before
  ), recorded as (
    insert into entry_history (entry_id, version, at, run_id, changes, by, reason)
    select id, version, now(), $4::integer,
      jsonb_build_object('publication', jsonb_build_object('before', before, 'after', $3::text)), $5, $6
    from moved)
  select id, version from moved order by id`;

export interface PublicationChange {
  readonly ids: readonly string[];
  readonly from: readonly Publication[];
  readonly to: Publication;
}

/** Answers those that moved. To be called inside `writeEntries`. */
export async function changePublication(
  manager: EntityManager,
  { ids, from, to }: PublicationChange,
  { runId, by, reason }: ChangeNote,
): Promise<WrittenEntry[]> {
  if (ids.length === 0) return [];
  return manager.query<WrittenEntry[]>(CHANGE_PUBLICATION, [ids, from, to, runId, by, reason]);
}
