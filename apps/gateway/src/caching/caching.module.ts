import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { EntryReader, IndexChanges, type Listening } from '@vicino/store';
import { AnswerMemory } from './answer-memory.js';
import { EntryMemory } from './entry-memory.js';
import type { UntilChanged } from './until-changed.js';

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
    // Entries first: an answer made from a forgotten one must not be remembered.
    const memories: readonly UntilChanged[] = [this.entries, this.answers];
    this.listening = this.changes.listen(
      () => memories.forEach((memory) => memory.changed()),
      () => memories.forEach((memory) => memory.lost()),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listening?.close();
  }
}
