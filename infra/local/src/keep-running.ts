import { setTimeout as pause } from 'node:timers/promises';
import type { Say } from './engines/engine.js';
import type { Running } from './running-child.js';

/** Something that is started again when it ends by itself. */
export interface Kept {
  /** Ends what runs now; it is started again like after any other end. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface KeepOptions {
  readonly name: string;
  readonly start: () => Promise<Running>;
  readonly say: Say;
  /** Told at each end nobody asked for, with how many came in a row. */
  readonly onFailure?: (failuresInARow: number) => void;
  readonly timing?: KeepTiming;
}

export interface KeepTiming {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Having run this long counts as healthy: the next delay is the first one again. */
  readonly healthyMs: number;
}

const TIMING: KeepTiming = { firstDelayMs: 1_000, longestDelayMs: 30_000, healthyMs: 60_000 };

/**
 * Starts something and keeps it running: after an end nobody asked for it is started again, after 1, 2, 4… at most 30 seconds.
 * @throws whatever the first start throws; later failures are said and tried again
 */
export async function keepRunning(options: KeepOptions): Promise<Kept> {
  const { name, start, say, timing = TIMING } = options;
  const stopping = new AbortController();
  let current = await start();

  const watch = async (): Promise<void> => {
    let failures = 0;
    let since = Date.now();
    let how = await current.exited;
    while (!stopping.signal.aborted) {
      failures = Date.now() - since > timing.healthyMs ? 1 : failures + 1;
      options.onFailure?.(failures);
      if (stopping.signal.aborted) return;
      const delayMs = Math.min(timing.firstDelayMs * 2 ** (failures - 1), timing.longestDelayMs);
      say(`${name} ended (${how}). Starting it again in ${Math.round(delayMs / 1000)} s.`);
      await pause(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      since = Date.now();
      try {
        current = await start();
        if (stopping.signal.aborted) return await current.stop();
        how = await current.exited;
      } catch (error) {
        how = error instanceof Error ? error.message : String(error);
      }
    }
  };
  const watching = watch();

  return {
    restart: () => current.stop(),
    async stop() {
      stopping.abort();
      await current.stop();
      await watching;
    },
  };
}
