import { execFile } from 'node:child_process';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.js';
import { keptSecret, readIfThere, writeWhole } from '../kept-file.js';
import { endProcess, isRunning, markOf, type ProcessMark } from '../process-table.js';
import { type Engine, type Say, spawnEngine, waitUntilUp } from './engine.js';
import { findMeilisearchBinary } from './meilisearch-binary.js';
import { chooseUnprivileged, giveTo, type Unprivileged } from './unprivileged.js';
import { letQuestionsGoFirst } from './yielding-threads.js';

const run = promisify(execFile);
const START_LIMIT_MS = 60_000;

export interface MeilisearchEngine extends Engine {
  /** The master key: it may do everything. */
  readonly key: string;
}

export interface MeilisearchOptions {
  /** Folder of this engine alone: program, index, key, port, log. Made when missing. */
  readonly folder: string;
  readonly say?: Say;
}

/**
 * Starts Meilisearch on the index in `folder`, on a loopback port that stays the same from start to start while it is free.
 * An index written by another version is put aside and an empty one begun: it is derived and gets rebuilt.
 * @throws LocalStartError with what to do, when it cannot
 */
export async function startMeilisearch(options: MeilisearchOptions): Promise<MeilisearchEngine> {
  await mkdir(options.folder, { recursive: true });
  const folder = await realpath(options.folder);
  const work = join(folder, 'work');
  await mkdir(work, { recursive: true, mode: 0o700 });
  const binary = await findMeilisearchBinary(folder);
  const identity = await chooseUnprivileged([binary, folder]);
  if (await releaseMeilisearch(folder))
    options.say?.('Meilisearch was still running from an earlier start and was ended.');
  await setAsideOtherVersion(work, binary, options.say);
  await giveTo(identity, work);
  const key = await keptSecret(join(folder, 'key'));
  return startOnFreePort({ folder, work, binary, identity, key });
}

interface Prepared {
  readonly folder: string;
  readonly work: string;
  readonly binary: string;
  readonly identity: Unprivileged;
  readonly key: string;
}

async function startOnFreePort({ folder, work, binary, identity, key }: Prepared): Promise<MeilisearchEngine> {
  const portFile = join(folder, 'port');
  const logFile = join(folder, 'meilisearch.log');
  const port = await freePort(Number(await readIfThere(portFile)) || undefined);
  const url = `http://127.0.0.1:${port}`;
  // The key goes through the environment: arguments are shown to every user of the machine.
  const env = { MEILI_MASTER_KEY: key };
  const endWith = ['SIGTERM'] as const;
  const engine = await spawnEngine(binary, argumentsFor(work, port), { identity, logFile, cwd: work, env, endWith });
  await writeWhole(join(folder, 'process.json'), JSON.stringify(await markOf(engine.pid)));
  try {
    await waitUntilUp('Meilisearch', engine, () => isHealthy(url), { logFile, limitMs: START_LIMIT_MS });
  } catch (error) {
    await engine.stop();
    throw error;
  }
  await letQuestionsGoFirst(engine.pid);
  await writeWhole(portFile, `${port}\n`);
  return {
    name: 'Meilisearch',
    url,
    key,
    pid: engine.pid,
    exited: engine.exited,
    stop: engine.stop,
  };
}

function argumentsFor(work: string, port: number): string[] {
  return [
    ...['--db-path', join(work, 'db')],
    ...['--dump-dir', join(work, 'dumps')],
    ...['--snapshot-dir', join(work, 'snapshots')],
    ...['--http-addr', `127.0.0.1:${port}`],
    ...['--env', 'production'],
    ...['--log-level', 'WARN'],
    // Without it a full index peaks at three times the memory and is not faster.
    ...['--max-indexing-memory', '512Mb'],
    '--no-analytics',
  ];
}

/** Ends a Meilisearch that outlived the start it belonged to; true when there was one. `folder` as given to the start. */
export async function releaseMeilisearch(folder: string): Promise<boolean> {
  const mark = JSON.parse((await readIfThere(join(folder, 'process.json'))) ?? 'null') as ProcessMark | null;
  if (mark === null || !(await isRunning(mark))) return false;
  await endProcess(mark, ['SIGTERM'], 10_000);
  return true;
}

async function setAsideOtherVersion(work: string, binary: string, say?: Say): Promise<void> {
  const written = (await readIfThere(join(work, 'db', 'VERSION')))?.trim();
  if (written === undefined) return;
  const { stdout } = await run(binary, ['--version']);
  const running = stdout.trim().split(' ').at(-1);
  if (written === running) return;
  const aside = join(work, `db-of-${written}`);
  await rm(aside, { recursive: true, force: true });
  await rename(join(work, 'db'), aside);
  say?.(
    `The index was written by Meilisearch ${written}, this is ${running}: put aside in ${aside}, it will be rebuilt.`,
  );
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
