import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { EntryReader, IndexChanges, type Listening } from '@vicino/store';
import { AnswerMemory } from './answer-memory.js';
import { EntryMemory } from './entry-memory.js';

/** Tells the memories what changes, for as long as the gateway runs. */
@Module({})
export class CachingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private listening: Listening | undefined;

  constructor(
    @Inject(AnswerMemory) private readonly answers: AnswerMemory,
    @Inject(EntryMemory) private readonly entries: EntryMemory,
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
    this.listening = this.changes.listen(
      () => {
        this.entries.changed();
        this.answers.changed();
      },
      () => {
        this.entries.lost();
        this.answers.lost();
      },
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listening?.close();
  }
}
