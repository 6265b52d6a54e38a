import { join } from 'node:path';
import type { Say } from './engines/engine.js';
import { type MeilisearchEngine, startMeilisearch } from './engines/meilisearch.js';
import { type PostgresEngine, startPostgres } from './engines/postgres.js';
import { keepRunning, type Kept } from './keep-running.js';
import type { LocalConfig } from './local-config.js';

/** Where both engines answer. */
export interface EngineAddresses {
  readonly DATABASE_URL: string;
  readonly MEILI_URL: string;
  readonly MEILI_KEY: string;
}

export interface StartedEngines {
  /** As they are now: an engine that had to be started again may have another port. */
  addresses(): EngineAddresses;
  stop(): Promise<void>;
}

export interface EngineEvents {
  readonly say: Say;
  /** An engine came back elsewhere: whoever uses it needs the new address. */
  readonly onMoved: () => void;
}

/**
 * Starts both engines side by side and keeps them running, except those the configuration names as running elsewhere.
 * @throws LocalStartError when one cannot start; the other is then stopped
 */
export async function startEngines(config: LocalConfig, events: EngineEvents): Promise<StartedEngines> {
  let addresses: EngineAddresses = {
    DATABASE_URL: config.DATABASE_URL ?? '',
    MEILI_URL: config.MEILI_URL ?? '',
    MEILI_KEY: config.MEILI_KEY,
  };
  const moveTo = (found: Partial<EngineAddresses>): void => {
    const before = addresses;
    addresses = { ...before, ...found };
    const known = found.DATABASE_URL === undefined ? before.MEILI_URL : before.DATABASE_URL;
    const moved = before.DATABASE_URL !== addresses.DATABASE_URL || before.MEILI_URL !== addresses.MEILI_URL;
    if (known !== '' && moved) events.onMoved();
  };
  const { say } = events;
  const starts: Promise<Kept>[] = [];
  if (config.DATABASE_URL === undefined) {
    const start = (): Promise<PostgresEngine> => startPostgres({ folder: join(config.dataFolder, 'postgres'), say });
    starts.push(keep('PostgreSQL', start, ({ url }) => moveTo({ DATABASE_URL: url }), say));
  } else say('Using the PostgreSQL of DATABASE_URL.');
  if (config.MEILI_URL === undefined) {
    const start = (): Promise<MeilisearchEngine> =>
      startMeilisearch({ folder: join(config.dataFolder, 'meilisearch'), say });
    starts.push(keep('Meilisearch', start, ({ url, key }) => moveTo({ MEILI_URL: url, MEILI_KEY: key }), say));
  } else say('Using the Meilisearch of MEILI_URL.');

  const kept = await allOrNone(starts);
  return { addresses: () => addresses, stop: () => stopAll(kept) };
}

function keep<E extends PostgresEngine | MeilisearchEngine>(
  name: string,
  start: () => Promise<E>,
  onStarted: (engine: E) => void,
  say: Say,
): Promise<Kept> {
  return keepRunning({
    name,
    say,
    start: async () => {
      const engine = await start();
      onStarted(engine);
      say(`${name} runs (process ${engine.pid}).`);
      return engine;
    },
  });
}

async function allOrNone(starts: readonly Promise<Kept>[]): Promise<readonly Kept[]> {
  const settled = await Promise.allSettled(starts);
  const kept = settled.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const failure = settled.find((start) => start.status === 'rejected');
  if (failure === undefined) return kept;
  await stopAll(kept);
  throw failure.reason;
}

async function stopAll(kept: readonly Kept[]): Promise<void> {
  await Promise.all(kept.map((one) => one.stop()));
}
