/** What every part of the system may do with the store: read, and follow its changes. Writing is `@vicino/store/write`. */
export { connectionPool, type ConnectionPoolOptions } from './connection/connection-pool.js';
export { createDataSource, type DataSourceOptions } from './connection/data-source.js';
export { openStore, type StoreOptions, StoreUnavailableError } from './connection/open-store.js';
export { storeModule } from './store.module.js';
export { BEFORE_FIRST_ID, EntryReader } from './entries/entry-reader.js';
export type { EntryCard, EntryVersion, StoredEntry } from './entries/stored-entry.js';
export type { EntryChanges, EntryHistory, FieldChange } from './entries/entry-history.js';
export { HoursReader } from './entries/hours-reader.js';
export { type FieldCount, HistoryReader } from './entries/history-reader.js';
export { DetailsReader, type RuleCount, type SourceQuality } from './entries/details-reader.js';
export type { EntryConflict, StoredCorrection } from './corrections/correction.js';
export { CorrectionReader } from './corrections/correction-reader.js';
export type { DuplicateDecision } from './duplicates/duplicate-decision.js';
export { DuplicateReader } from './duplicates/duplicate-reader.js';
export type { Merge } from './duplicates/merge.js';
export { MergeReader } from './duplicates/merge-reader.js';
export { DoNotList, doNotListHash, type DoNotListRequest } from './duplicates/do-not-list.js';
export { DoNotListReader } from './duplicates/do-not-list-reader.js';
export {
  type DueByBody,
  type DueReview,
  REVIEW_STATES,
  type ReviewPlace,
  type ReviewPlan,
  type ReviewSelection,
  type ReviewState,
} from './reviews/review.js';
export { ReviewReader } from './reviews/review-reader.js';
export { type Verification, VERIFICATION_METHODS, type VerificationMethod } from './reviews/verification.js';
export { VerificationReader } from './reviews/verification-reader.js';
export { CHANGE_CONSUMERS, type ChangeConsumer } from './changes/change-consumers.js';
export { ChangeLog, type ChangeMark } from './changes/change-log.js';
export { IndexChanges } from './changes/index-changes.js';
export type { Listening } from './changes/listen.js';
export type { StoreChange } from './changes/store-change.js';
export { UntilChanged } from './changes/until-changed.js';
export { type RefusedDocument, RefusedDocuments } from './changes/refused-documents.js';
export { type EntryProblem, NO_COUNTS, type Run, RUN_OUTCOMES, type RunCounts, type RunOutcome } from './runs/run.js';
export { type NumberedProblem, type ProblemCount, RunReader, type SourceActivity } from './runs/run-reader.js';
export type { SourceState } from './sources/source-state.js';
export { SourceStateReader } from './sources/source-state-reader.js';
export {
  type AskedQuestion,
  type NeedSums,
  type PeriodSums,
  QUESTION_PERIODS,
  type QuestionDelta,
  type QuestionPeriod,
  type QuestionSelection,
  type Sums,
  type TextSums,
} from './questions/question-count.js';
export { QuestionCounter } from './questions/question-counter.js';
export { QuestionReader } from './questions/question-reader.js';
export type { EntryAnswer, EntryQuestion, FoundEntry } from './search/entry-question.js';
export { EntryTextSearch, type StoredRules } from './search/entry-text-search.js';
export { type SchemaStatus, schemaStatus } from './migrations/migrate.js';
