import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { appOutput } from './app-output.js';
import type { Say } from './engines/engine.js';
import { LocalStartError } from './local-start-error.js';
import { type RunningChild, runningChild } from './running-child.js';

export interface AppCommand {
  readonly name: string;
  /** Compiled entry file, absolute. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

export interface AppLog {
  readonly say: Say;
  readonly all: boolean;
}

const PATIENCE_MS = 8_000;

/**
 * Starts an app as a process of its own, in a group of its own so that Ctrl-C reaches only the supervisor. Its IPC channel
 * closes when the supervisor is gone, even by kill -9: the app then ends by itself.
 */
export async function startApp(command: AppCommand, log: AppLog): Promise<RunningChild> {
  const child = spawn(process.execPath, ['--enable-source-maps', command.script, ...(command.args ?? [])], {
    cwd: command.cwd,
    env: { ...process.env, ...command.env, VICINO_SUPERVISED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    windowsHide: true,
  });
  for (const from of ['stdout', 'stderr'] as const) {
    const stream = child[from];
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const text = appOutput(command.name, line, from, log.all);
      if (text !== null) log.say(text);
    });
  }
  return runningChild(child, { signals: ['SIGTERM'], patienceMs: PATIENCE_MS });
}

/**
 * Runs a command of an app to its end.
 * @throws LocalStartError when it ends with anything but exit code 0, or is aborted
 */
export async function runToEnd(command: AppCommand, log: AppLog, signal: AbortSignal): Promise<void> {
  const running = await startApp(command, log);
  const abort = () => void running.stop();
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  const how = await running.exited;
  signal.removeEventListener('abort', abort);
  if (how !== 'exit code 0') throw new LocalStartError(`${command.name} failed (${how}). See its messages above.`);
}
