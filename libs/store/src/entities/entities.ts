import { ChangeMarkEntity } from './change-mark.entity.js';
import { EntryEntity } from './entry.entity.js';
import { ProblemEntity } from './problem.entity.js';
import { RawRecordEntity } from './raw-record.entity.js';
import { RunEntity } from './run.entity.js';
import { SourceStateEntity } from './source-state.entity.js';

/** Every table, by name and not by file pattern: the same list works compiled and under the tests' loader. */
export const ENTITIES = [
  EntryEntity,
  ChangeMarkEntity,
  RunEntity,
  ProblemEntity,
  RawRecordEntity,
  SourceStateEntity,
] as const;
