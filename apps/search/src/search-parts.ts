import { ChangeLog, createDataSource, EntryReader } from '@vicino/store';
import type { SearchConfig } from './config.js';
import { connectEngine, indexNames, type Engine, type IndexNames } from './engine.js';
import { IndexLock, type Database } from './indexing/index-lock.js';

/** What the service and its commands are made of. */
export interface SearchParts {
  readonly database: Database;
  readonly reader: EntryReader;
  readonly changes: ChangeLog;
  /** For questions: gives up after two seconds. */
  readonly engine: Engine;
  /** For indexing, where a request may carry thousands of documents. */
  readonly indexEngine: Engine;
  readonly names: IndexNames;
  readonly lock: IndexLock;
}

const QUESTION_TIMEOUT_MS = 2_000;
const INDEXING_TIMEOUT_MS = 60_000;

/** Connects to the database; the engine may be away. Close with `parts.database.destroy()`. */
export async function openSearchParts(config: SearchConfig): Promise<SearchParts> {
  const database = createDataSource(config.DATABASE_URL, { applicationName: 'vicino-search', poolSize: 6 });
  await database.initialize();
  const engine = (timeoutMs: number) => connectEngine({ url: config.MEILI_URL, key: config.MEILI_KEY, timeoutMs });
  const names = indexNames(config.SEARCH_INDEX);
  return {
    database,
    reader: new EntryReader(database),
    changes: new ChangeLog(database),
    engine: engine(QUESTION_TIMEOUT_MS),
    indexEngine: engine(INDEXING_TIMEOUT_MS),
    names,
    lock: new IndexLock(database, names.live),
  };
}
