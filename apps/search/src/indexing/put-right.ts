import type { Differences } from './compare-index.js';
import { compareIndex, differencesAmong, type ComparedIndex } from './compare-index.js';
import type { IndexLock } from './index-lock.js';

/** Entries looked at again, and put right, in one holding of the lock: changes wait that long, some hundred ms. */
const PART = 300;

export interface Settled extends Differences {
  /** Entries that should be found. */
  readonly expected: number;
}

export interface SettlingOptions {
  /** Called, with the lock still held, with what does differ. */
  readonly mend?: (ids: readonly string[]) => Promise<void>;
  /** Which of them are about to be put right without us: they are left to it. None, when nobody says. */
  readonly awaited?: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Compares the whole index while others write to it, then looks again at what differed while nobody does, so that a
 * change on its way is not taken for a difference.
 */
export async function settledDifferences(
  index: ComparedIndex,
  lock: IndexLock,
  { mend, awaited, signal }: SettlingOptions = {},
): Promise<Settled> {
  const first = await compareIndex(index, signal);
  const doubtful = idsOf(first);
  const settled: Differences[] = [];
  for (let start = 0; start < doubtful.length; start += PART) {
    signal?.throwIfAborted();
    const part = await lock.aloneAfterOthers(async () => {
      const differing = await differencesAmong(doubtful.slice(start, start + PART), index);
      // Asked afterwards: what changed since it was compared is awaited by then.
      const found = awaited === undefined ? differing : without(differing, await awaited(idsOf(differing)));
      await mend?.(idsOf(found));
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

function without({ missing, stale, orphan }: Differences, ids: ReadonlySet<string>): Differences {
  const left = (some: readonly string[]) => some.filter((id) => !ids.has(id));
  return { missing: left(missing), stale: left(stale), orphan: left(orphan) };
}

export function idsOf({ missing, stale, orphan }: Differences): string[] {
  return [...missing, ...stale, ...orphan];
}
