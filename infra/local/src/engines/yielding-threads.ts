import { readdir, readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';

/** Threads in which Meilisearch indexes; those they start are born as patient. */
const INDEXING = /^(?:scheduler|batch-operation|indexing-thread|indexer-)/;

/**
 * Has Meilisearch index in the time that its own questions leave. Linux gives every thread a priority of its own, which counts
 * among the processes of one session; elsewhere, and where it is not allowed, nothing changes.
 */
export async function letQuestionsGoFirst(pid: number): Promise<void> {
  const tasks = `/proc/${pid}/task`;
  for (const thread of await readdir(tasks).catch(() => [])) {
    try {
      const name = await readFile(`${tasks}/${thread}/comm`, 'utf8');
      if (INDEXING.test(name)) setPriority(Number(thread), constants.priority.PRIORITY_LOW);
    } catch {
      // It ended meanwhile, or belongs to somebody else.
    }
  }
}
