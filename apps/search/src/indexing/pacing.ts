import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. */
export interface Clock {
  now(): number;
  /** @throws when the signal is given */
  wait(ms: number, signal?: AbortSignal): Promise<unknown>;
}

const CLOCK: Clock = { now: () => performance.now(), wait: (ms, signal) => pause(ms, undefined, { signal }) };

/** Work in stretches with rests between, each so many times as long as the stretch before it. */
export class Pacing {
  private restUntil = 0;

  /** @param rest how many times as long as the work; 0 for none */
  constructor(
    private readonly rest: number,
    private readonly signal?: AbortSignal,
    private readonly clock: Clock = CLOCK,
  ) {}

  /** Does one stretch of work; its rest begins as it ends. */
  async stretch<T>(work: () => Promise<T>): Promise<T> {
    const start = this.clock.now();
    try {
      return await work();
    } finally {
      const end = this.clock.now();
      this.restUntil = end + this.rest * (end - start);
    }
  }

  /** Waits until the rest is over. @throws the signal's reason when the signal is given */
  async rested(): Promise<void> {
    const left = this.restUntil - this.clock.now();
    if (left > 0) await this.clock.wait(left, this.signal).catch(() => undefined);
    this.signal?.throwIfAborted();
  }
}
