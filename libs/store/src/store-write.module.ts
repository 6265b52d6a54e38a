import { type DynamicModule, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CorrectionWriter } from './corrections/correction-writer.js';
import { DoNotListWriter } from './duplicates/do-not-list-writer.js';
import { DuplicateWriter } from './duplicates/duplicate-writer.js';
import { MergeWriter } from './duplicates/merge-writer.js';
import { EntryWriter } from './entries/entry-writer.js';
import { ReviewWriter } from './reviews/review-writer.js';
import { VerificationWriter } from './reviews/verification-writer.js';
import { ProblemWriter } from './runs/problem-writer.js';
import { ReadingWriter } from './readings/reading-writer.js';
import { RunWriter } from './runs/run-writer.js';
import { RawRecordWriter } from './sources/raw-record-writer.js';
import { SourceLock } from './sources/source-lock.js';
import { SourceStateWriter } from './sources/source-state-writer.js';

const WRITERS = [
  EntryWriter,
  CorrectionWriter,
  DuplicateWriter,
  MergeWriter,
  DoNotListWriter,
  ReviewWriter,
  VerificationWriter,
  RunWriter,
  ProblemWriter,
  RawRecordWriter,
  ReadingWriter,
  SourceStateWriter,
  SourceLock,
];

@Module({})
class StoreWriteModule {}

/** The writers, over the connection pool of `storeModule`, which must be imported beside it. */
export function storeWriteModule(): DynamicModule {
  return {
    module: StoreWriteModule,
    providers: WRITERS.map((Writer) => ({
      provide: Writer,
      useFactory: (dataSource: DataSource) => new Writer(dataSource),
      inject: [DataSource],
    })),
    exports: WRITERS,
  };
}
