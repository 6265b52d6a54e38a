import { setTimeout as pause } from 'node:timers/promises';

/** Work in stretches with rests between, each so many times as long as the stretch before it. */
export class Pacing {
  private restUntil = 0;

  /** @param rest how many times as long as the work; 0 for none */
  constructor(
    private readonly rest: number,
    private readonly signal?: AbortSignal,
  ) {}

  /** Does one stretch of work; its rest begins as it ends. */
  async stretch<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      const end = performance.now();
      this.restUntil = end + this.rest * (end - start);
    }
  }

  /** Waits until the rest is over. @throws the signal's reason when the signal is given */
  async rested(): Promise<void> {
    const left = this.restUntil - performance.now();
    if (left > 0) await pause(left, undefined, { signal: this.signal }).catch(() => undefined);
    this.signal?.throwIfAborted();
  }
}
