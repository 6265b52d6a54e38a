import { connectEngine, type Engine, type IndexNames, indexNames } from '@vicino/search-index';
import { ChangeLog, createDataSource, EntryReader, IndexChanges, RefusedDocuments } from '@vicino/store';
import type { SearchConfig } from './config.js';
import { IndexLock, type Database } from './indexing/index-lock.js';

/** What the service and its commands are made of. */
export interface SearchParts {
  readonly database: Database;
  readonly reader: EntryReader;
  readonly changes: ChangeLog;
  /** For indexing, where a request may carry thousands of documents. */
  readonly engine: Engine;
  /** To ask how it stands: gives up soon. */
  readonly askedEngine: Engine;
  readonly names: IndexNames;
  /** Who may write to the index. */
  readonly lock: IndexLock;
  /** Who rebuilds or repairs it; the others go on writing meanwhile. */
  readonly ownership: IndexLock;
  readonly refusedDocuments: RefusedDocuments;
  /** Where it is said that the index answers otherwise than before. */
  readonly indexChanges: IndexChanges;
}

/** Where nobody answers, and at once. */
const NOWHERE = 'http://127.0.0.1:0';
const STATUS_TIMEOUT_MS = 2_000;

/** Connects to the database; the engine may be away. Close with `parts.database.destroy()`. */
export async function openSearchParts(config: SearchConfig): Promise<SearchParts> {
  const database = createDataSource(config.DATABASE_URL, { applicationName: 'vicino-search', poolSize: 12 });
  await database.initialize();
  const engine = (timeoutMs: number) =>
    connectEngine({ url: config.MEILI_URL ?? NOWHERE, key: config.MEILI_KEY, timeoutMs });
  const names = indexNames(config.SEARCH_INDEX);
  return {
    database,
    reader: new EntryReader(database),
    changes: new ChangeLog(database),
    engine: engine(config.SEARCH_INDEXING_TIMEOUT_MS),
    askedEngine: engine(STATUS_TIMEOUT_MS),
    names,
    lock: new IndexLock(database, names.live),
    ownership: new IndexLock(database, `${names.live} as a whole`),
    refusedDocuments: new RefusedDocuments(database),
    indexChanges: new IndexChanges(database),
  };
}
