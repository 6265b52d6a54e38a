import type { SearchStatus } from '@vicino/contracts';
import type { ChangeLog, EntryReader } from '@vicino/store';
import { type Engine, isEngineAway, isIndexMissing } from '@vicino/search-index';

/**
 * How the service stands. While there is no index, every published entry counts as pending besides the changes:
 * nothing can be found before it is filled, even where the change log is empty.
 */
export async function searchStatus({
  reader,
  changes,
  engine,
  uid,
}: {
  reader: EntryReader;
  changes: ChangeLog;
  engine: Engine;
  uid: string;
}): Promise<SearchStatus> {
  const pending = await changes.pending('search');
  try {
    const { numberOfDocuments } = await engine.index(uid).getStats();
    return { engine: 'up', documents: numberOfDocuments, pending };
  } catch (error) {
    if (isIndexMissing(error)) return { engine: 'up', documents: 0, pending: pending + (await reader.count()) };
    if (isEngineAway(error)) return { engine: 'down', documents: null, pending };
    throw error;
  }
}
