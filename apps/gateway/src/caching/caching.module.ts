import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { IndexChanges, type Listening } from '@vicino/store';
import { AnswerMemory } from './answer-memory.js';

/** Tells the memory of answers what changes, for as long as the gateway runs. */
@Module({})
export class CachingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private listening: Listening | undefined;

  constructor(
    @Inject(AnswerMemory) private readonly memory: AnswerMemory,
    @Inject(IndexChanges) private readonly changes: IndexChanges,
  ) {}

  static forRoot(memory: AnswerMemory): DynamicModule {
    return {
      module: CachingModule,
      providers: [{ provide: AnswerMemory, useValue: memory }],
    };
  }

  onApplicationBootstrap(): void {
    this.listening = this.changes.listen(
      () => this.memory.changed(),
      () => this.memory.lost(),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listening?.close();
  }
}
