import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HoursReader, QuestionCounter } from '@vicino/store';
import type { SearchConfig } from './config.js';
import { Indexer } from './indexing/indexer.js';
import { IndexingLoop } from './indexing/indexing-loop.js';
import { OpenHours } from './querying/open-hours.js';
import { QUERYING, SearchController, type QueryingParts } from './messages/search.controller.js';
import { QuestionCounts } from './questions/question-counts.js';
import { understand } from './understanding/understand.js';
import { SUGGESTING, SuggestController } from './messages/suggest.controller.js';
import { openSearchParts, type SearchParts } from './search-parts.js';
import { type AnsweringParts } from './without-engine/answering.js';
import { EngineWatch, watchOf } from './without-engine/engine-watch.js';

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
    private readonly watch: EngineWatch,
    private readonly questions: QuestionCounts,
  ) {}

  static with(config: SearchConfig): DynamicModule {
    return {
      module: SearchModule,
      controllers: [SearchController, SuggestController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: PARTS, useFactory: () => openSearchParts(config) },
        { provide: Indexer, inject: [PARTS], useFactory: indexerOf },
        {
          provide: EngineWatch,
          inject: [PARTS],
          useFactory: ({ engine, names }: SearchParts) => watchOf(engine, names.live),
        },
        {
          provide: QuestionCounts,
          inject: [PARTS],
          useFactory: ({ database }: SearchParts) => new QuestionCounts(new QuestionCounter(database)),
        },
        {
          provide: QUERYING,
          inject: [PARTS, CONFIG, Indexer, EngineWatch, QuestionCounts],
          useFactory: queryingParts,
        },
        {
          provide: SUGGESTING,
          inject: [PARTS, CONFIG, EngineWatch],
          useFactory: answeringParts,
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    // What people say of needs is learned with the first question, for half a second: nobody should wait for it.
    understand('aiuto');
    if (this.config.MEILI_URL === undefined) return;
    const { changes } = this.parts;
    const every = this.config.SEARCH_REPAIR_EVERY_MINUTES * 60_000 || Number.POSITIVE_INFINITY;
    this.loop = new IndexingLoop(this.indexer, (onChange) => changes.listen(onChange), every);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.loop?.stop(STOP_PATIENCE_MS), this.watch.stop(), this.questions.stop()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.database.destroy();
  }
}

/** The engine is null where none is configured. */
function answeringParts(parts: SearchParts, config: SearchConfig, watch: EngineWatch): AnsweringParts {
  const { engine, names, reader, textSearch } = parts;
  return { engine: config.MEILI_URL === undefined ? null : engine, uid: names.live, watch, reader, search: textSearch };
}

function queryingParts(
  parts: SearchParts,
  config: SearchConfig,
  indexer: Indexer,
  watch: EngineWatch,
  questions: QuestionCounts,
): QueryingParts {
  const { database, engine, names, reader, changes } = parts;
  const openHours = new OpenHours(new HoursReader(database));
  const answering = answeringParts(parts, config, watch);
  const indexHealth = () => indexer.health();
  return { engine, uid: names.live, reader, changes, indexHealth, openHours, answering, questions };
}

function indexerOf(parts: SearchParts): Indexer {
  return new Indexer({ ...parts, engine: parts.indexEngine });
}
