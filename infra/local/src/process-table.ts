import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** Opaque; equal only for the same process. */
  readonly startedAt: string;
}

/**
 * When the process began, as an opaque text to compare, or null when no such process runs.
 * A zombie counts as gone: in a container whose first process reaps nobody it would stay for ever.
 */
export async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return linuxStartOf(pid);
  if (process.platform === 'win32') return windowsStartOf(pid);
  const { stdout } = await run('ps', ['-o', 'state=,lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  const line = stdout.trim();
  return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
}

/** The mark of a running process, or null when it is gone. */
export async function markOf(pid: number): Promise<ProcessMark | null> {
  const startedAt = await startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** True while this very process, not another with its number, runs. */
export async function isRunning(mark: ProcessMark): Promise<boolean> {
  return (await startOf(mark.pid)) === mark.startedAt;
}

/**
 * Ends a process that is not our child: each signal is given `patienceMs` before the next, SIGKILL comes last.
 * A number that meanwhile belongs to another process is left alone.
 */
export async function endProcess(
  mark: ProcessMark,
  signals: readonly NodeJS.Signals[],
  patienceMs: number,
): Promise<void> {
  for (const signal of [...signals, 'SIGKILL'] as const) {
    if (!(await isRunning(mark))) return;
    sendSignal(mark.pid, signal);
    if (await isGoneWithin(mark, patienceMs)) return;
  }
}

/** Sends a signal; a process that is already gone is no error. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGoneWithin(mark: ProcessMark, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    await pause(25);
    if (!(await isRunning(mark))) return true;
  }
  return false;
}

async function linuxStartOf(pid: number): Promise<string | null> {
  const [stat, bootId] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
  ]);
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields?.[0], fields?.[19]];
  // Ticks are counted since the machine started, so the start of the machine belongs to the mark.
  return ticks === undefined || state === 'Z' ? null : `${bootId.trim()}:${ticks}`;
}

async function windowsStartOf(pid: number): Promise<string | null> {
  const query = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`;
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-Command', query]).catch(() => ({ stdout: '' }));
  return stdout.trim() || null;
}
