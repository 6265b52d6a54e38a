/**
 * Notices that npm is gone. npm runs a script as npm → sh → node. Told to end, it tells sh, and many a sh dies without
 * telling node; killed, it tells nobody. Without this the start would run on, unseen, and hold the data folder.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

const SHELL = /^(.*\/)?-?(ba|da|z|k|a)?sh$/;
const QUICK_MS = 200;
/** Where asking means starting `ps`. */
const SLOW_MS = 5_000;

/** Calls `then` once, when the process that started us, or the npm behind a shell that started us, has ended. */
export function whenParentGone(then) {
  if (process.platform === 'win32') return;
  const parent = process.ppid;
  const behind = SHELL.test(commandOf(parent)) ? parentOf(parent) : null;
  const watches = [watch(QUICK_MS, () => process.ppid !== parent)];
  if (behind !== null) {
    watches.push(watch(process.platform === 'linux' ? QUICK_MS : SLOW_MS, () => parentOf(parent) !== behind));
  }
  function watch(everyMs, isGone) {
    const timer = setInterval(() => {
      if (!isGone()) return;
      for (const one of watches) one.close();
      then();
    }, everyMs);
    return timer.unref();
  }
}

/** Parent of a process, or null when that cannot be told. */
function parentOf(pid) {
  try {
    // "pid (name) state parent …", where the name may hold anything.
    if (process.platform === 'linux')
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
    return Number(ps('ppid=', pid)) || null;
  } catch {
    return null;
  }
}

function commandOf(pid) {
  try {
    return process.platform === 'linux' ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim() : ps('comm=', pid);
  } catch {
    return '';
  }
}

function ps(column, pid) {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
