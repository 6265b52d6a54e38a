import { ChangeMarkEntity } from './change-mark.entity.js';
import { DoNotListEntity } from './do-not-list.entity.js';
import { DuplicateDecisionEntity } from './duplicate-decision.entity.js';
import { EntryCorrectionEntity } from './entry-correction.entity.js';
import { EntryHistoryEntity } from './entry-history.entity.js';
import { EntryMergeEntity } from './entry-merge.entity.js';
import { EntryProvenanceEntity } from './entry-provenance.entity.js';
import { EntryQualityEntity } from './entry-quality.entity.js';
import { EntryReadingEntity } from './entry-reading.entity.js';
import { EntryReminderEntity } from './entry-reminder.entity.js';
import { EntryReviewEntity } from './entry-review.entity.js';
import { EntryVerificationEntity } from './entry-verification.entity.js';
import { EntryEntity } from './entry.entity.js';
import { ProblemEntity } from './problem.entity.js';
import { QuestionCountEntity } from './question-count.entity.js';
import { RawRecordEntity } from './raw-record.entity.js';
import { RunEntity } from './run.entity.js';
import { SourceStateEntity } from './source-state.entity.js';

/** Every table, by name and not by file pattern: the same list works compiled and under the tests' loader. */
export const ENTITIES = [
  EntryEntity,
  ChangeMarkEntity,
  EntryHistoryEntity,
  EntryProvenanceEntity,
  EntryQualityEntity,
  EntryCorrectionEntity,
  DuplicateDecisionEntity,
  EntryMergeEntity,
  DoNotListEntity,
  EntryReadingEntity,
  EntryReviewEntity,
  EntryReminderEntity,
  EntryVerificationEntity,
  RunEntity,
  ProblemEntity,
  QuestionCountEntity,
  RawRecordEntity,
  SourceStateEntity,
] as const;
