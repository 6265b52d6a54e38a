import { Inject, Module, type DynamicModule, type FactoryProvider, type OnApplicationShutdown } from '@nestjs/common';
import { CheckController } from './checking/check.controller.js';
import { Checks } from './checking/checks.js';
import type { IngestionConfig } from './config.js';
import { type IngestionParts, openIngestionParts } from './ingestion-parts.js';
import { Jobs } from './jobs/jobs.service.js';
import { FeedRuns, RUN_TOOLS, SOURCES } from './runs/feed-runs.service.js';
import { StatusController } from './runs/status.controller.js';
import type { SourceDefinition } from './sources/index.js';

const PARTS = Symbol('ingestion parts');

/** The ingestion service: runs the sources, does what is due by the clock, and answers how it stands. */
@Module({})
export class IngestionModule implements OnApplicationShutdown {
  constructor(@Inject(PARTS) private readonly parts: IngestionParts) {}

  static with(config: IngestionConfig, sources?: readonly SourceDefinition[]): DynamicModule {
    return {
      module: IngestionModule,
      controllers: [StatusController, CheckController],
      providers: [
        { provide: PARTS, useFactory: () => openIngestionParts(config) },
        { provide: RUN_TOOLS, inject: [PARTS], useFactory: (parts: IngestionParts) => parts.tools },
        { provide: SOURCES, inject: [PARTS], useFactory: (parts: IngestionParts) => sources ?? parts.sources },
        {
          provide: Checks,
          inject: [PARTS, SOURCES],
          useFactory: (parts: IngestionParts, table: readonly SourceDefinition[]) =>
            new Checks({ ...parts.checking, sources: table }),
        },
        FeedRuns,
        ...(config.VICINO_JOBS === 'off' ? [] : [jobsProvider()]),
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.close();
  }
}

function jobsProvider(): FactoryProvider<Jobs> {
  return {
    provide: Jobs,
    inject: [PARTS, SOURCES, FeedRuns],
    useFactory: (
      { reviews, duplicates, connections }: IngestionParts,
      sources: readonly SourceDefinition[],
      feeds: FeedRuns,
    ) =>
      new Jobs(
        connections,
        { sources, reviews, duplicates, run: (source, signal) => feeds.run(source, signal) },
        feeds,
      ),
  };
}
