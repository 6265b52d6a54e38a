import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { sendSignal } from './process-table.js';

/** Something that runs until it ends or is stopped: an engine or an app. */
export interface Running {
  /** Settles when it has ended, however it did ("exit code 1", "signal SIGKILL"). */
  readonly exited: Promise<string>;
  /** Ends it in good order; calling it twice is calling it once. */
  readonly stop: () => Promise<void>;
}

/** A child process as the local start sees it. */
export interface RunningChild extends Running {
  readonly pid: number;
  /** Null while it runs, then how it ended. */
  ending(): string | null;
}

/**
 * Waits until the child exists.
 * @param ending signals that ask it to end, each given `patienceMs` before the next; SIGKILL comes last
 * @throws the system's error when the program cannot be started
 */
export async function runningChild(
  child: ChildProcess,
  ending: { signals: readonly NodeJS.Signals[]; patienceMs: number },
): Promise<RunningChild> {
  let ended: string | null = null;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = signal ? `signal ${signal}` : `exit code ${code}`;
      resolve(ended);
    });
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0));
    child.once('error', reject);
  });
  const stop = async (): Promise<void> => {
    for (const signal of [...ending.signals, 'SIGKILL'] as const) {
      if (ended !== null) return;
      sendSignal(pid, signal);
      const patience = new AbortController();
      const waited = pause(ending.patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([exited, waited]);
      patience.abort();
    }
    await exited;
  };
  return { pid, exited, ending: () => ended, stop };
}
