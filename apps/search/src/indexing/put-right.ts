import type { Differences } from './compare-index.js';
import { compareIndex, differencesAmong, type ComparedIndex } from './compare-index.js';
import type { IndexLock } from './index-lock.js';

/** Entries looked at again, and put right, in one holding of the lock: changes wait that long, some hundred ms. */
const PART = 300;

export interface Settled extends Differences {
  /** Entries that should be found. */
  readonly expected: number;
}

/**
 * Compares the whole index while others write to it, then looks again at what differed while nobody does, so that a
 * change on its way is not taken for a difference.
 * @param mend called, with the lock still held, with what does differ
 */
export async function settledDifferences(
  index: ComparedIndex,
  lock: IndexLock,
  mend: (ids: readonly string[]) => Promise<void> = async () => undefined,
  signal?: AbortSignal,
): Promise<Settled> {
  const first = await compareIndex(index, signal);
  const doubtful = idsOf(first);
  const settled: Differences[] = [];
  for (let start = 0; start < doubtful.length; start += PART) {
    signal?.throwIfAborted();
    const part = await lock.aloneAfterOthers(async () => {
      const found = await differencesAmong(doubtful.slice(start, start + PART), index);
      await mend(idsOf(found));
      return found;
    });
    settled.push(part);
  }
  return {
    expected: first.expected,
    missing: settled.flatMap((part) => part.missing),
    stale: settled.flatMap((part) => part.stale),
    orphan: settled.flatMap((part) => part.orphan),
  };
}

export function idsOf({ missing, stale, orphan }: Differences): string[] {
  return [...missing, ...stale, ...orphan];
}
