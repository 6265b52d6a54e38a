import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readIfThere } from './kept-file.js';
import { LocalStartError } from './local-start-error.js';
import { isRunning, markOf, type ProcessMark } from './process-table.js';

/** One start at a time works on a data folder. */
export interface Lock {
  release(): Promise<void>;
}

/** A start that is just ending gets this long before the next one is refused. */
const PATIENCE_MS = 5_000;

/**
 * Takes the lock of a data folder. A lock whose holder was killed is taken over: it names the process and when that began,
 * so neither kill -9 nor a number given to another process leaves it stuck.
 * @throws LocalStartError when another start holds it; the message says which and what to do
 */
export async function takeLock(folder: string, patienceMs = PATIENCE_MS): Promise<Lock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const mine = JSON.stringify(await markOf(process.pid));
  const deadline = Date.now() + patienceMs;
  for (;;) {
    if (await create(path, mine)) return { release: () => releaseOwn(path, mine) };
    const found = await readIfThere(path);
    const holder = found === null ? null : parseMark(found);
    if (holder === null || !(await isRunning(holder))) {
      if (found !== null) await clear(path, found);
    } else if (Date.now() > deadline) {
      throw new LocalStartError(
        `Vicino already runs on ${folder} (process ${holder.pid}). Stop it first (Ctrl-C there, or kill ${holder.pid}), ` +
          'or set VICINO_DATA to another folder and PORT to another port.',
      );
    } else {
      await pause(100);
    }
  }
}

/** Written aside and linked: the lock appears whole, and for one process only. */
async function create(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes a dead holder's lock; when another start took it over in between, that one's lock is put back. */
async function clear(path: string, dead: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.dead`;
  try {
    await rename(path, aside);
    if ((await readIfThere(aside)) !== dead) await link(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function releaseOwn(path: string, mine: string): Promise<void> {
  if ((await readIfThere(path)) === mine) await rm(path, { force: true });
}

function parseMark(text: string): ProcessMark | null {
  try {
    const { pid, startedAt } = JSON.parse(text) as Partial<ProcessMark>;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}
