import { type DynamicModule, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ChangeLog } from './changes/change-log.js';
import { IndexChanges } from './changes/index-changes.js';
import { openStore, type StoreOptions } from './connection/open-store.js';
import { CorrectionReader } from './corrections/correction-reader.js';
import { DoNotListReader } from './duplicates/do-not-list-reader.js';
import { DuplicateReader } from './duplicates/duplicate-reader.js';
import { MergeReader } from './duplicates/merge-reader.js';
import { DetailsReader } from './entries/details-reader.js';
import { EntryReader } from './entries/entry-reader.js';
import { HistoryReader } from './entries/history-reader.js';
import { ReviewReader } from './reviews/review-reader.js';
import { VerificationReader } from './reviews/verification-reader.js';
import { QuestionReader } from './questions/question-reader.js';
import { RunReader } from './runs/run-reader.js';
import { SourceStateReader } from './sources/source-state-reader.js';

const READERS = [
  EntryReader,
  HistoryReader,
  DetailsReader,
  CorrectionReader,
  DuplicateReader,
  MergeReader,
  DoNotListReader,
  ReviewReader,
  VerificationReader,
  ChangeLog,
  QuestionReader,
  IndexChanges,
  RunReader,
  SourceStateReader,
];

@Module({})
class StoreModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The last hook of Nest: whoever uses the store has to be done in `beforeApplicationShutdown`. */
  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/**
 * One connection pool and the readers over it, for the whole application. The application starts once the database
 * answers and is migrated: see `openStore`.
 */
export function storeModule(options: StoreOptions): DynamicModule {
  const logger = new Logger('Store');
  const waiting: StoreOptions = { onWaiting: (reason) => logger.warn(`Waiting. ${reason}`), ...options };
  return {
    module: StoreModule,
    global: true,
    providers: [
      { provide: DataSource, useFactory: () => openStore(waiting) },
      ...READERS.map((Reader) => ({
        provide: Reader,
        useFactory: (dataSource: DataSource) => new Reader(dataSource),
        inject: [DataSource],
      })),
    ],
    exports: [DataSource, ...READERS],
  };
}
