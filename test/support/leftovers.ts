import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning, type ProcessMark, releaseMeilisearch, releasePostgres } from '../../infra/local/src/index.js';

/** How the temporary folders of test runs begin. */
export const PREFIX = 'vicino-test-';
/** Says inside such a folder which process works with it. */
export const OWNER_FILE = 'owner.json';

const YOUNG_MS = 60_000;

/** Ends the engines, and removes the folders, of test runs that were killed before they could. */
export async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.map((name) => removeIfLeft(join(tmpdir(), name))));
}

async function removeIfLeft(folder: string): Promise<void> {
  if (await isOwned(folder)) return;
  await releasePostgres(join(folder, 'postgres')).catch(() => false);
  await releaseMeilisearch(join(folder, 'meilisearch')).catch(() => false);
  // A folder of another user stays: it is that user's to remove.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

async function isOwned(folder: string): Promise<boolean> {
  try {
    return await isRunning(JSON.parse(await readFile(join(folder, OWNER_FILE), 'utf8')) as ProcessMark);
  } catch {
    // No owner yet: between being made and being signed.
    const made = await stat(folder).catch(() => null);
    return made !== null && Date.now() - made.mtimeMs < YOUNG_MS;
  }
}
