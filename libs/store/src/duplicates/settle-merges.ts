import type { EntityManager } from 'typeorm';
import { changePublication } from '../entries/change-publication.js';
import type { WrittenEntry } from '../entries/entry-history.js';

/**
 * Entries that some merge ties to those in $1 and that do not stand as they should: hidden while what stands for them
 * is shown (or is itself hidden behind another), shown otherwise.
 */
const UNSETTLED = `
  select entry.id, entry.publication = 'PUBLISHED' as hide
  from entry
  where entry.publication in ('PUBLISHED', 'MERGED')
    and entry.id in (select merged_id from entry_merge where kept_id = any($1::uuid[]) or merged_id = any($1::uuid[]))
    and (entry.publication = 'MERGED') <> exists (
      select from entry_merge as merge join entry as kept on kept.id = merge.kept_id
      where merge.merged_id = entry.id and merge.undone_at is null and kept.publication in ('PUBLISHED', 'MERGED'))
  order by entry.id`;

/**
 * Hides or shows merged entries after a change to them or to those that stand for them: when the entry kept is
 * withdrawn or suspended, the one it stood for comes back by itself, so that no service is lost with a row.
 * Answers those it changed.
 */
export async function settleMerges(manager: EntityManager, changedIds: readonly string[]): Promise<WrittenEntry[]> {
  if (changedIds.length === 0) return [];
  const unsettled = await manager.query<{ id: string; hide: boolean }[]>(UNSETTLED, [changedIds]);
  if (unsettled.length === 0) return [];
  const ids = (hide: boolean): string[] => unsettled.filter((row) => row.hide === hide).map(({ id }) => id);
  const note = { runId: null, by: null, reason: 'MERGE' };
  return [
    ...(await changePublication(manager, { ids: ids(true), from: ['PUBLISHED'], to: 'MERGED' }, note)),
    ...(await changePublication(manager, { ids: ids(false), from: ['MERGED'], to: 'PUBLISHED' }, note)),
  ];
}
