import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HoursReader } from '@vicino/store';
import type { SearchConfig } from './config.js';
import { Indexer } from './indexing/indexer.js';
import { IndexingLoop } from './indexing/indexing-loop.js';
import { OpenHours } from './querying/open-hours.js';
import { QUERYING, SearchController, type QueryingParts } from './querying/search.controller.js';
import { SUGGESTING, SuggestController } from './suggesting/suggest.controller.js';
import { openSearchParts, type SearchParts } from './search-parts.js';

const PARTS = Symbol('search parts');
const CONFIG = Symbol('search config');
/** Less than the eight seconds a supervisor waits before it kills. */
const STOP_PATIENCE_MS = 5_000;

/** The search service: answers questions, and keeps the index true to the store for as long as it runs. */
@Module({})
export class SearchModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private loop: IndexingLoop | undefined;

  constructor(
    @Inject(PARTS) private readonly parts: SearchParts,
    @Inject(CONFIG) private readonly config: SearchConfig,
    private readonly indexer: Indexer,
  ) {}

  static with(config: SearchConfig): DynamicModule {
    return {
      module: SearchModule,
      controllers: [SearchController, SuggestController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: PARTS, useFactory: () => openSearchParts(config) },
        { provide: Indexer, inject: [PARTS], useFactory: indexerOf },
        { provide: QUERYING, inject: [PARTS, Indexer], useFactory: queryingParts },
        {
          provide: SUGGESTING,
          inject: [PARTS],
          useFactory: ({ engine, names }: SearchParts) => ({ engine, uid: names.live }),
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    const { changes } = this.parts;
    const every = this.config.SEARCH_REPAIR_EVERY_MINUTES * 60_000 || Number.POSITIVE_INFINITY;
    this.loop = new IndexingLoop(this.indexer, (onChange) => changes.listen(onChange), every);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop(STOP_PATIENCE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.database.destroy();
  }
}

function queryingParts(parts: SearchParts, indexer: Indexer): QueryingParts {
  const { database, engine, names, reader, changes } = parts;
  const openHours = new OpenHours(new HoursReader(database));
  return { engine, uid: names.live, reader, changes, indexHealth: () => indexer.health(), openHours };
}

function indexerOf(parts: SearchParts): Indexer {
  return new Indexer({ ...parts, engine: parts.indexEngine });
}
