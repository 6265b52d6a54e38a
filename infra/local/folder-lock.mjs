/** A lock for steps that must not run twice at once (installing, building). Plain Node: it is used before anything is installed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const UNSIGNED_PATIENCE_MS = 5_000;

/** Runs `work` while holding the folder `path` as a lock; a lock whose process is gone is taken over. */
export async function withFolderLock(path, say, work) {
  let told = false;
  let unsignedSince = null;
  for (;;) {
    try {
      // Making a folder either succeeds for one process or fails: the one atomic step every file system has.
      mkdirSync(path);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder === null) unsignedSince ??= Date.now();
    else unsignedSince = null;
    const abandoned = holder === null ? Date.now() - unsignedSince > UNSIGNED_PATIENCE_MS : !isAlive(holder);
    if (abandoned) {
      rmSync(path, { recursive: true, force: true });
      continue;
    }
    if (!told) say(`Another start (process ${holder ?? 'unknown'}) is doing this; waiting for it.`);
    told = true;
    await pause(200);
  }
  try {
    writeFileSync(join(path, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function readHolder(path) {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
