/** Writing: for ingestion alone, so that there is one set of rules and one history. */
export { migrate, SchemaTooNewError } from './migrations/migrate.js';
export { checkMigrations } from './migrations/check-migrations.js';
export { storeWriteModule } from './store-write.module.js';
export {
  EntryWriter,
  type MissingEntry,
  type PublicationNote,
  type SaveContext,
  type SaveResult,
} from './entries/entry-writer.js';
export type { EntryDetails } from './entries/entry-details.js';
export { EntryInputError } from './entries/entry-input-error.js';
export { type StorageFault, storageFaults } from './entries/storage-faults.js';
export type { ChangedField, ComparedEntry, Comparison } from './entries/compare-entries.js';
export { type RunEnd, RunWriter } from './runs/run-writer.js';
export { ProblemWriter } from './runs/problem-writer.js';
export { type RawRecordKeeping, RawRecordWriter } from './sources/raw-record-writer.js';
export { type Locked, SourceLock } from './sources/source-lock.js';
export { SourceStateWriter } from './sources/source-state-writer.js';
export { CorrectionError } from './corrections/correction-error.js';
export { CorrectionWriter, type NewCorrection } from './corrections/correction-writer.js';
export type { ComparedPair } from './duplicates/duplicate-decision.js';
export { DuplicateWriter } from './duplicates/duplicate-writer.js';
export { MergeError } from './duplicates/merge.js';
export { MergeWriter } from './duplicates/merge-writer.js';
export { DoNotListWriter, type NewDoNotListRequest } from './duplicates/do-not-list-writer.js';
export { ReviewWriter } from './reviews/review-writer.js';
export { type NewVerification, VerificationWriter } from './reviews/verification-writer.js';
