import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import pg, { type ClientConfig } from 'pg';
import type { Notice } from './store-change.js';

export interface ListenOptions {
  readonly client: ClientConfig;
  readonly channels: readonly string[];
  /** Handed what was announced; null whenever listening begins, since what was committed before nobody announced. */
  readonly onChange: (notice: Notice | null) => void;
  /**
   * Milliseconds for which nothing may be heard without anybody knowing. A connection may die without a word, as where a
   * router between forgets it: so it is asked for a sign of life, and is lost when none comes in time.
   */
  readonly deafAtMost: number;
  /** Told once for every connection that fails or is lost; the next attempt is under way by then. */
  readonly onTrouble: (error: Error) => void;
}

export interface Listening {
  /** Fulfilled once LISTEN is in force for the first time, or `close` was called before. Never rejects. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** Listens on a connection of its own, and connects again for ever when it is lost. */
export function listen(options: ListenOptions): Listening {
  const closing = new AbortController();
  let done = Promise.resolve();
  const ready = new Promise<void>((isReady) => {
    done = keepListening(options, closing.signal, isReady).finally(isReady);
  });
  return {
    ready,
    async close() {
      closing.abort();
      await done;
    },
  };
}

async function keepListening(options: ListenOptions, closing: AbortSignal, isReady: () => void): Promise<void> {
  let pause = FIRST_PAUSE;
  while (!closing.aborted) {
    try {
      await listenOnce(options, closing, () => {
        pause = FIRST_PAUSE;
        isReady();
        options.onChange(null);
      });
    } catch (error) {
      options.onTrouble(error instanceof Error ? error : new Error(String(error)));
      await delay(pause, undefined, { signal: closing }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }
}

/** Returns when told to close, throws when the connection fails. */
async function listenOnce(options: ListenOptions, closing: AbortSignal, onListening: () => void): Promise<void> {
  const client = new pg.Client(options.client);
  const done = new AbortController();
  const over = endOf(client, closing, done.signal);
  client.on('notification', (notice) => options.onChange(notice));
  try {
    // Raced, so that closing does not wait for a server that does not answer.
    await Promise.race([client.connect(), over]);
    if (closing.aborted) return;
    for (const channel of options.channels) await client.query(`listen ${client.escapeIdentifier(channel)}`);
    onListening();
    await Promise.race([over, pulseOf(client, options.deafAtMost, done.signal)]);
  } finally {
    done.abort();
    // Not waited for: it says goodbye on a connection that may be dead.
    client.end().catch(() => undefined);
  }
}

/** Rejected when the connection does not answer; fulfilled when done. Most of the time is for a busy server to answer in. */
async function pulseOf(client: pg.Client, deafAtMost: number, done: AbortSignal): Promise<void> {
  const pause = async (ms: number) => delay(ms, undefined, { signal: done }).catch(() => undefined);
  while (!done.aborted) {
    await pause(deafAtMost / 4);
    let answered = false;
    const answer = client.query('select 1').then(() => void (answered = true));
    await Promise.race([answer, pause((deafAtMost / 4) * 3)]);
    // What came while this process was busy with other things is read first.
    if (!answered) await nextTurn();
    if (!answered && !done.aborted) throw new Error('The connection that listens for changes does not answer');
  }
}

/** Fulfilled when told to close, rejected when the connection fails before. */
function endOf(client: pg.Client, closing: AbortSignal, done: AbortSignal): Promise<void> {
  const over = new Promise<void>((resolve, reject) => {
    client.on('error', reject);
    client.on('end', () => reject(new Error('The connection that listens for changes was closed')));
    closing.addEventListener('abort', () => resolve(), { once: true, signal: done });
  });
  // Whoever waits for it at the moment is told; a loss while nobody does is told by the query under way.
  over.catch(() => undefined);
  return over;
}
