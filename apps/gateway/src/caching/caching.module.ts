import { type BeforeApplicationShutdown, type DynamicModule, Inject, Logger, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Answering } from '@vicino/answering';
import { EntryReader, IndexChanges, type Listening } from '@vicino/store';
import { AnswerMemory } from './answer-memory.js';
import { EntryMemory } from './entry-memory.js';
import { keepReadAhead } from './read-ahead.js';

/** Tells the memories what changes, for as long as the gateway runs. */
@Module({})
export class CachingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(CachingModule.name);
  private readonly stopped = new AbortController();
  private listening: Listening | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    @Inject(AnswerMemory) private readonly answers: AnswerMemory,
    @Inject(EntryMemory) private readonly entries: EntryMemory,
    @Inject(Answering) private readonly answering: Answering,
    @Inject(IndexChanges) private readonly changes: IndexChanges,
  ) {}

  static forRoot(answers: AnswerMemory): DynamicModule {
    return {
      module: CachingModule,
      global: true,
      providers: [
        { provide: AnswerMemory, useValue: answers },
        { provide: EntryMemory, inject: [EntryReader], useFactory: (reader: EntryReader) => new EntryMemory(reader) },
      ],
      exports: [EntryMemory],
    };
  }

  onApplicationBootstrap(): void {
    // Answers last: one made from what is forgotten must not be remembered.
    this.listening = this.changes.tell([this.entries, this.answering.memory, this.answers]);
    this.reading = this.listening.ready.then(async () => this.readAhead());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.listening?.close();
    await this.reading;
  }

  private async readAhead(): Promise<void> {
    await keepReadAhead(this.entries, this.stopped.signal, (error) =>
      this.log.warn(`Entries could not be read ahead: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
}
