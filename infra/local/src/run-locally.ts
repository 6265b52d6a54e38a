import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type AppLog, runToEnd, startApp } from './app-process.js';
import { type Addresses, appCommand, APPS } from './apps.js';
import type { Say } from './engines/engine.js';
import { freePort, isPortFree } from './free-port.js';
import { keepRunning, type Kept } from './keep-running.js';
import { writeWhole } from './kept-file.js';
import type { LocalConfig } from './local-config.js';
import { LocalStartError } from './local-start-error.js';
import { takeLock } from './lock.js';
import { waitUntilReady } from './readiness.js';
import { startEngines } from './start-engines.js';

/** Where a running start tells other commands (`with-engines.ts`) what it uses; only its owner may read it. */
export const ADDRESSES_FILE = 'addresses.json';

const PORT_PATIENCE_MS = 3_000;
const FAILURES_BEFORE_GIVING_UP = 4;

export interface RunIo {
  readonly say: Say;
  /** Called once, when the feeds can be searched. */
  readonly onReady: () => void;
  /** Aborting it ends everything in order. */
  readonly signal: AbortSignal;
}

/**
 * Runs the whole of Vicino on this machine until `signal` is aborted: engines, migration, the three apps.
 * Whatever happens, what was started is ended in the opposite order before this settles.
 * @throws LocalStartError when it cannot start
 */
export async function runLocally(config: LocalConfig, io: RunIo): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const broken = new AbortController();
  const signal = AbortSignal.any([io.signal, broken.signal]);
  try {
    await start(config, { ...io, signal }, undo, (error) => broken.abort(error));
    signal.throwIfAborted();
    io.onReady();
    await once(signal, 'abort');
    signal.throwIfAborted();
  } catch (error) {
    if (!io.signal.aborted) throw error;
  } finally {
    io.say('Stopping.');
    for (const step of undo.reverse()) await step().catch((error: unknown) => io.say(String(error)));
  }
}

async function start(
  config: LocalConfig,
  { say, signal }: RunIo,
  undo: (() => Promise<void>)[],
  giveUp: (error: LocalStartError) => void,
): Promise<void> {
  const lock = await takeLock(config.dataFolder);
  undo.push(() => lock.release());
  // One left by a start that was killed would send other commands to engines that are gone.
  await rm(join(config.dataFolder, ADDRESSES_FILE), { force: true });
  await refuseTakenPort(config);
  signal.throwIfAborted();

  const apps: Kept[] = [];
  const restartApps = (): void => void Promise.all(apps.map((app) => app.restart()));
  const engines = await startEngines(config, { say, onMoved: restartApps });
  undo.push(() => engines.stop());
  signal.throwIfAborted();

  const ports = { SEARCH_PORT: String(await freePort()), INGESTION_PORT: String(await freePort()) };
  const addresses = (): Addresses => ({ ...engines.addresses(), ...ports });
  await announce(config.dataFolder, addresses(), undo);

  const log: AppLog = { say, all: config.VICINO_LOG === 'all' };
  say('Bringing the database up to date.');
  const migrate = { file: 'cli', args: ['migrate'] };
  await runToEnd(appCommand('ingestion', config, addresses(), migrate), log, signal);
  signal.throwIfAborted();

  let ready = false;
  undo.push(async () => void (await Promise.all(apps.map((app) => app.stop()))));
  for (const name of APPS) {
    const onFailure = (failures: number): void => {
      if (ready || failures < FAILURES_BEFORE_GIVING_UP) return;
      giveUp(new LocalStartError(`${name} ended ${failures} times while starting; its messages are above.`));
    };
    apps.push(
      await keepRunning({ name, say, onFailure, start: () => startApp(appCommand(name, config, addresses()), log) }),
    );
  }
  await waitUntilReady(`http://${reachable(config.HOST)}:${config.PORT}`, say, signal);
  ready = true;
}

/** A start that was killed may leave its gateway closing for a moment. */
async function refuseTakenPort({ PORT, HOST }: LocalConfig): Promise<void> {
  const deadline = Date.now() + PORT_PATIENCE_MS;
  while (!(await isPortFree(PORT, HOST))) {
    if (Date.now() > deadline) {
      throw new LocalStartError(
        `Port ${PORT} of ${HOST} is taken by another program, or may not be used. Set PORT to a free one, for instance PORT=${PORT + 1}.`,
      );
    }
    await pause(100);
  }
}

async function announce(dataFolder: string, addresses: Addresses, undo: (() => Promise<void>)[]): Promise<void> {
  const file = join(dataFolder, ADDRESSES_FILE);
  undo.push(() => rm(file, { force: true }));
  await writeWhole(file, JSON.stringify(addresses), 0o600);
}

/** An address that means "all of them" is no address to call. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
