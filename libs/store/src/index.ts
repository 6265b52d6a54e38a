/** What every part of the system may do with the store: read, and follow its changes. Writing is `@vicino/store/write`. */
export { createDataSource, type DataSourceOptions } from './connection/data-source.js';
export { BEFORE_FIRST_ID, EntryReader } from './entries/entry-reader.js';
export type { EntryVersion, StoredEntry } from './entries/stored-entry.js';
export { CHANGE_CONSUMERS, type ChangeConsumer } from './changes/change-consumers.js';
export { ChangeLog, type ChangeMark } from './changes/change-log.js';
export type { Listening } from './changes/listen.js';
export { type SchemaStatus, schemaStatus } from './migrations/migrate.js';
