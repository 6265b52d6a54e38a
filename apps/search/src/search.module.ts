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
import { QUERYING, SearchController, type QueryingParts } from './querying/search.controller.js';
import { SUGGESTING, SuggestController } from './suggesting/suggest.controller.js';
import { openSearchParts, type SearchParts } from './search-parts.js';

const PARTS = Symbol('search parts');
/** Less than the eight seconds a supervisor waits before it kills. */
const STOP_PATIENCE_MS = 5_000;

/** The search service: answers questions, and keeps the index true to the store for as long as it runs. */
@Module({})
export class SearchModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private loop: IndexingLoop | undefined;

  constructor(@Inject(PARTS) private readonly parts: SearchParts) {}

  static with(config: SearchConfig): DynamicModule {
    return {
      module: SearchModule,
      controllers: [SearchController, SuggestController],
      providers: [
        { provide: PARTS, useFactory: () => openSearchParts(config) },
        { provide: QUERYING, inject: [PARTS], useFactory: queryingParts },
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
    this.loop = new IndexingLoop(new Indexer(indexerParts(this.parts)), (onChange) => changes.listen(onChange));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop(STOP_PATIENCE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.database.destroy();
  }
}

function queryingParts({ engine, names, reader, changes }: SearchParts): QueryingParts {
  return { engine, uid: names.live, reader, changes };
}

function indexerParts(parts: SearchParts) {
  return { ...parts, engine: parts.indexEngine };
}
