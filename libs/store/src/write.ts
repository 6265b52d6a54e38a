/** Writing: for ingestion alone, so that there is one set of rules and one history. */
export { migrate, SchemaTooNewError } from './migrations/migrate.js';
export { checkMigrations } from './migrations/check-migrations.js';
export { storeWriteModule } from './store-write.module.js';
export { EntryWriter, type MissingEntry, type SaveContext, type SaveResult } from './entries/entry-writer.js';
export { EntryInputError } from './entries/entry-input-error.js';
export { type StorageFault, storageFaults } from './entries/storage-faults.js';
export type { ChangedField, ComparedEntry, Comparison } from './entries/compare-entries.js';
export { type RunEnd, RunWriter } from './runs/run-writer.js';
export { ProblemWriter } from './runs/problem-writer.js';
export { type RawRecordKeeping, RawRecordWriter } from './sources/raw-record-writer.js';
export { type Locked, SourceLock } from './sources/source-lock.js';
export { SourceStateWriter } from './sources/source-state-writer.js';
