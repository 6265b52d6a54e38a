import { setTimeout as delay } from 'node:timers/promises';
import { BEFORE_FIRST_ID } from '@vicino/store';
import { type EntryMemory, LONGEST_MS } from './entry-memory.js';

/** A page takes 4.3 ms of processor time, by the entries of the benchmarks: no question waits longer for it. */
const PAGE = 200;
const PAUSE_MS = 20;
/** Before anything is forgotten for its age. */
const EVERY_MS = 0.8 * LONGEST_MS;

/**
 * Reads the whole catalogue into the memory, at the start and before what is there becomes too old: nobody who asks should
 * be the one who waits for the store. Settled once told to stop; a store that does not answer is asked again next time.
 */
export async function keepReadAhead(
  memory: Pick<EntryMemory, 'readAhead'>,
  stop: AbortSignal,
  onTrouble: (error: unknown) => void,
): Promise<void> {
  const pause = async (ms: number) => delay(ms, undefined, { signal: stop, ref: false }).catch(() => undefined);
  while (!stop.aborted) {
    try {
      let last: string | null = BEFORE_FIRST_ID;
      while (last !== null && !stop.aborted) {
        last = await memory.readAhead(last, PAGE);
        await pause(PAUSE_MS);
      }
    } catch (error) {
      onTrouble(error);
    }
    await pause(EVERY_MS);
  }
}
