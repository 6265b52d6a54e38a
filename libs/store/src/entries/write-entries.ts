import type { DataSource, EntityManager } from 'typeorm';
import { markChanges } from '../changes/mark-changes.js';
import { LOCKS } from '../connection/locks.js';
import { settleMerges } from '../duplicates/settle-merges.js';
import type { WrittenEntry } from './entry-history.js';

/** Where the work leaves what it changed, so that it is marked. */
export type Changed = (entries: readonly WrittenEntry[]) => void;

/**
 * One transaction that writes entries at a time, in whatever process: what was compared stays true until it is
 * written, and two batches cannot deadlock on each other's rows. Each takes milliseconds; readers never wait.
 * What `work` says it changed is marked for the consumers before the commit, and merges follow it.
 */
export function writeEntries<T>(
  dataSource: DataSource,
  work: (manager: EntityManager, changed: Changed) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await manager.query('select pg_advisory_xact_lock($1, 0)', [LOCKS.entryWrites]);
    const versions = new Map<string, number>();
    const changed: Changed = (entries) => {
      for (const { id, version } of entries) versions.set(id, Math.max(version, versions.get(id) ?? 0));
    };
    const result = await work(manager, changed);
    changed(await settleMerges(manager, [...versions.keys()]));
    await markChanges(
      manager,
      [...versions].map(([id, version]) => ({ id, version })),
    );
    return result;
  });
}
