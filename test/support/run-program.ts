import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** A TypeScript program of the tests, run as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** All lines written so far, on both streams. */
  readonly lines: readonly string[];
  /** The first line, past or future, that matches; fails with all lines when the program ends without one. */
  line(pattern: RegExp): Promise<string>;
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const REGISTER = join(import.meta.dirname, 'register-typescript.mjs');

/** @param file absolute path of the program */
export function runProgram(
  file: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {},
): Program {
  const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
  const child = spawn(process.execPath, ['--no-warnings', '--import', REGISTER, file, ...args], {
    ...options,
    env: { ...env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  let ended = false;
  const exited = once(child, 'close').then(([code, signal]) => {
    ended = true;
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((candidate) => pattern.test(candidate));
      if (found !== undefined) return found;
      if (ended) throw new Error(`Ended without a line like ${pattern}:\n${lines.join('\n')}`);
      await pause(20);
    }
  };
  return { child, lines, line, exited };
}
