/** What every part of the system may do with the store: read, and follow its changes. Writing is `@vicino/store/write`. */
export { createDataSource, type DataSourceOptions } from './connection/data-source.js';
export { openStore, type StoreOptions, StoreUnavailableError } from './connection/open-store.js';
export { storeModule } from './store.module.js';
export { BEFORE_FIRST_ID, EntryReader } from './entries/entry-reader.js';
export type { EntryVersion, StoredEntry } from './entries/stored-entry.js';
export { CHANGE_CONSUMERS, type ChangeConsumer } from './changes/change-consumers.js';
export { ChangeLog, type ChangeMark } from './changes/change-log.js';
export type { Listening } from './changes/listen.js';
export { type EntryProblem, NO_COUNTS, type Run, RUN_OUTCOMES, type RunCounts, type RunOutcome } from './runs/run.js';
export { type ProblemCount, RunReader } from './runs/run-reader.js';
export type { SourceState } from './sources/source-state.js';
export { SourceStateReader } from './sources/source-state-reader.js';
export { type SchemaStatus, schemaStatus } from './migrations/migrate.js';
