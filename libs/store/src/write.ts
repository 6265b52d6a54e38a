/** Writing: for ingestion alone, so that there is one set of rules and one history. */
export { migrate, SchemaTooNewError } from './migrations/migrate.js';
export { EntryWriter, type MissingEntry, type SaveContext, type SaveResult } from './entries/entry-writer.js';
export { EntryInputError } from './entries/entry-input-error.js';
export { type StorageFault, storageFaults } from './entries/storage-faults.js';
export type { ChangedField, ComparedEntry, Comparison } from './entries/compare-entries.js';
