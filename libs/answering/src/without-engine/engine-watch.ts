import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { type Engine, isEngineAway } from '@vicino/search-index';

/** The engine was not asked, or did not answer. */
export const AWAY = Symbol('away');

const PROBE_EVERY_MS = 250;

/** Watches by the smallest question an index can answer. @param engine null where there is none */
export function watchOf(engine: Engine | null, uid: string): EngineWatch {
  return new EngineWatch(async () => engine?.index(uid).search('', { limit: 0 }));
}

/**
 * Keeps questions from an engine that is away. The first that fails says so to all: from then on nobody waits for a
 * time-out, and a probe in the background finds out when the engine answers again. (Breakers from libraries let somebody's
 * question find out, which then waits.)
 */
export class EngineWatch {
  private readonly log = new Logger(EngineWatch.name);
  private readonly stopping = new AbortController();
  private probing: Promise<void> | null = null;

  /** @param probe asks the engine something that only an engine with an index can answer */
  constructor(private readonly probe: () => Promise<unknown>) {}

  /** What the engine answers to the question, or `AWAY`; throws what is no fault of the engine. */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer | typeof AWAY> {
    if (this.probing !== null) return AWAY;
    try {
      return await question();
    } catch (error) {
      if (!isEngineAway(error)) throw error;
      this.probing ??= this.untilBack();
      return AWAY;
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.probing;
  }

  private async untilBack(): Promise<void> {
    this.log.warn('The engine does not answer: answers come from the database until it does');
    while (!this.stopping.signal.aborted) {
      if (await this.isBack()) break;
      await pause(PROBE_EVERY_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
    if (!this.stopping.signal.aborted) this.log.log('The engine answers again');
    this.probing = null;
  }

  private async isBack(): Promise<boolean> {
    try {
      await this.probe();
      return true;
    } catch (error) {
      if (!isEngineAway(error)) this.log.error(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }
}
