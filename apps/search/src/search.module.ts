import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { SearchConfig } from './config.js';
import { Indexer } from './indexing/indexer.js';
import { IndexingLoop } from './indexing/indexing-loop.js';
import { SearchController, STATUS_PARTS, type StatusParts } from './messages/search.controller.js';
import { openSearchParts, type SearchParts } from './search-parts.js';

const PARTS = Symbol('search parts');
const CONFIG = Symbol('search config');
/** Less than the eight seconds a supervisor waits before it kills. */
const STOP_PATIENCE_MS = 5_000;

/** The search service: keeps the index true to the store for as long as it runs, and says how it stands. */
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
      controllers: [SearchController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: PARTS, useFactory: () => openSearchParts(config) },
        { provide: Indexer, inject: [PARTS], useFactory: (parts: SearchParts) => new Indexer(parts) },
        { provide: STATUS_PARTS, inject: [PARTS], useFactory: statusParts },
      ],
    };
  }

  onApplicationBootstrap(): void {
    if (this.config.MEILI_URL === undefined) return;
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

function statusParts({ names, reader, changes, askedEngine }: SearchParts): StatusParts {
  return { engine: askedEngine, uid: names.live, reader, changes };
}
