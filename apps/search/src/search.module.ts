import {
  Inject,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HoursReader, type Listening, QuestionCounter } from '@vicino/store';
import type { SearchConfig } from './config.js';
import { Indexer } from './indexing/indexer.js';
import { IndexingLoop } from './indexing/indexing-loop.js';
import { OpenHours } from './querying/open-hours.js';
import { WordlessMemory } from './querying/wordless-memory.js';
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
  private listening: Listening | undefined;

  constructor(
    @Inject(PARTS) private readonly parts: SearchParts,
    @Inject(CONFIG) private readonly config: SearchConfig,
    private readonly indexer: Indexer,
    private readonly watch: EngineWatch,
    private readonly memory: WordlessMemory,
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
        WordlessMemory,
        {
          provide: QuestionCounts,
          inject: [PARTS],
          useFactory: ({ database }: SearchParts) => new QuestionCounts(new QuestionCounter(database)),
        },
        {
          provide: QUERYING,
          inject: [PARTS, CONFIG, Indexer, EngineWatch, WordlessMemory, QuestionCounts],
          useFactory: queryingParts,
        },
        {
          provide: SUGGESTING,
          inject: [PARTS, CONFIG, EngineWatch, WordlessMemory],
          useFactory: answeringParts,
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    // What people say of needs is learned with the first question, for half a second: nobody should wait for it.
    understand('aiuto');
    if (this.config.MEILI_URL === undefined) return;
    const { changes, indexChanges } = this.parts;
    this.listening = indexChanges.tell([this.memory]);
    const every = this.config.SEARCH_REPAIR_EVERY_MINUTES * 60_000 || Number.POSITIVE_INFINITY;
    this.loop = new IndexingLoop(this.indexer, (onChange) => changes.listen(onChange), every);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([
      this.loop?.stop(STOP_PATIENCE_MS),
      this.listening?.close(),
      this.watch.stop(),
      this.questions.stop(),
    ]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.parts.database.destroy();
  }
}

/** The engine is null where none is configured. */
function answeringParts(
  parts: SearchParts,
  config: SearchConfig,
  watch: EngineWatch,
  memory: WordlessMemory,
): AnsweringParts {
  const { names, reader, textSearch } = parts;
  const engine = config.MEILI_URL === undefined ? null : parts.engine;
  return { engine, uid: names.live, memory, watch, reader, search: textSearch };
}

function queryingParts(
  parts: SearchParts,
  config: SearchConfig,
  indexer: Indexer,
  watch: EngineWatch,
  memory: WordlessMemory,
  questions: QuestionCounts,
): QueryingParts {
  const { database, engine, names, reader, changes } = parts;
  const openHours = new OpenHours(new HoursReader(database));
  const answering = answeringParts(parts, config, watch, memory);
  const indexHealth = () => indexer.health();
  return { engine, uid: names.live, reader, changes, indexHealth, openHours, answering, questions };
}

function indexerOf(parts: SearchParts): Indexer {
  return new Indexer({ ...parts, engine: parts.indexEngine });
}
