import { type ChildProcess, spawn } from 'node:child_process';
import { open, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere } from '../kept-file.js';
import { LocalStartError } from '../local-start-error.js';
import { sendSignal } from '../process-table.js';
import type { Unprivileged } from './unprivileged.js';

/** A running PostgreSQL or Meilisearch that belongs to us. */
export interface Engine {
  readonly name: string;
  /** Where it answers, with the credentials it needs when its protocol puts them in the address. */
  readonly url: string;
  readonly pid: number;
  /** Settles when the process has ended, however it did. */
  readonly exited: Promise<string>;
  /** Ends it in good order; calling it twice is calling it once. */
  stop(): Promise<void>;
}

/** Receives one line a person may read. */
export type Say = (line: string) => void;

export interface EngineProcess {
  readonly pid: number;
  readonly exited: Promise<string>;
  /** Null while it runs, then how it ended ("exit code 1", "signal SIGKILL"). */
  ending(): string | null;
  stop(signals: readonly NodeJS.Signals[], patienceMs: number): Promise<void>;
}

const LOG_LIMIT_BYTES = 5_000_000;

/**
 * Starts an engine in a session of its own: Ctrl-C in the terminal reaches the whole group of the supervisor,
 * and the engines must outlive the apps that are still closing their connections. What it prints goes to `logFile`.
 */
export async function spawnEngine(
  binary: string,
  args: readonly string[],
  options: { identity: Unprivileged; logFile: string; cwd: string; env?: NodeJS.ProcessEnv },
): Promise<EngineProcess> {
  const [command, ...rest] = [...options.identity.prefix, binary, ...args];
  const log = await openLog(options.logFile);
  try {
    const child = spawn(command ?? binary, rest, {
      ...options.identity.spawnAs,
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    return await whenSpawned(child);
  } finally {
    await log.close();
  }
}

/**
 * Waits until `probe` says yes.
 * @throws LocalStartError when the process ends or `limitMs` passes first; the message ends with its last log lines
 */
export async function waitUntilUp(
  name: string,
  engine: EngineProcess,
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

async function whenSpawned(child: ChildProcess): Promise<EngineProcess> {
  let ending: string | null = null;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      ending = signal ? `signal ${signal}` : `exit code ${code}`;
      resolve(ending);
    });
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0));
    child.once('error', reject);
  });
  // An engine must not keep a caller alive that forgot it; whoever cares awaits `exited` or `stop`.
  child.unref();
  const stop = async (signals: readonly NodeJS.Signals[], patienceMs: number): Promise<void> => {
    for (const signal of [...signals, 'SIGKILL'] as const) {
      if (ending !== null) return;
      sendSignal(pid, signal);
      const patience = new AbortController();
      const waited = pause(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([exited, waited]);
      patience.abort();
    }
    await exited;
  };
  return { pid, exited, ending: () => ending, stop };
}

async function openLog(path: string) {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.old`);
  return open(path, 'a', 0o600);
}

async function tail(path: string): Promise<string> {
  return ((await readIfThere(path)) ?? '').trimEnd().split('\n').slice(-8).join('\n');
}
