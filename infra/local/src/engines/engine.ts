import { spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere } from '../kept-file.js';
import { LocalStartError } from '../local-start-error.js';
import { type Running, type RunningChild, runningChild } from '../running-child.js';
import type { Unprivileged } from './unprivileged.js';

/** A running PostgreSQL or Meilisearch that belongs to us. */
export interface Engine extends Running {
  readonly name: string;
  /** Where it answers, with the credentials it needs when its protocol puts them in the address. */
  readonly url: string;
  readonly pid: number;
}

/** Receives one line a person may read. */
export type Say = (line: string) => void;

const LOG_LIMIT_BYTES = 5_000_000;
const PATIENCE_MS = 10_000;
const BUSY_ATTEMPTS = 40;
const BUSY_PAUSE_MS = 50;

/**
 * Starts an engine in a session of its own: Ctrl-C in the terminal reaches the whole group of the supervisor,
 * and the engines must outlive the apps that are still closing their connections. What it prints goes to `logFile`.
 */
export async function spawnEngine(
  binary: string,
  args: readonly string[],
  options: {
    identity: Unprivileged;
    logFile: string;
    cwd: string;
    env: NodeJS.ProcessEnv;
    endWith: readonly NodeJS.Signals[];
  },
): Promise<RunningChild> {
  const [command = binary, ...rest] = [...options.identity.prefix, binary, ...args];
  const log = await openLog(options.logFile);
  const start = async (): Promise<RunningChild> => {
    const child = spawn(command, rest, {
      ...options.identity.spawnAs,
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    // An engine must not keep a caller alive that forgot it; whoever cares awaits `exited` or `stop`.
    child.unref();
    return runningChild(child, { signals: options.endWith, patienceMs: PATIENCE_MS });
  };
  try {
    return await whenNotBusy(start);
  } finally {
    await log.close();
  }
}

/**
 * A binary that was just copied is "text file busy" while any process holds it open for writing, and one forked at that
 * moment, to start the other engine, does so until it executes its own program. It lasts milliseconds.
 */
async function whenNotBusy<T>(start: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'ETXTBSY';
      if (!busy || attempt === BUSY_ATTEMPTS) throw error;
      await pause(BUSY_PAUSE_MS);
    }
  }
}

/**
 * Waits until `probe` says yes.
 * @throws LocalStartError when the process ends or `limitMs` passes first; the message ends with its last log lines
 */
export async function waitUntilUp(
  name: string,
  engine: RunningChild,
  probe: () => Promise<boolean>,
  options: { logFile: string; limitMs: number },
): Promise<void> {
  const deadline = Date.now() + options.limitMs;
  while (engine.ending() === null && Date.now() < deadline) {
    if (await probe()) return;
    await pause(30);
  }
  const why = engine.ending() ?? `no answer in ${options.limitMs / 1000} s`;
  throw new LocalStartError(
    `${name} did not start (${why}). Its log, ${options.logFile}, ends with:\n${await tail(options.logFile)}`,
  );
}

async function openLog(path: string) {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  return open(path, 'a', 0o600);
}

async function tail(path: string): Promise<string> {
  return ((await readIfThere(path)) ?? '').trimEnd().split('\n').slice(-8).join('\n');
}
