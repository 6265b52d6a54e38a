import { setImmediate as otherWork } from 'node:timers/promises';
import { BEFORE_FIRST_ID, type EntryReader, type StoredEntry } from '@vicino/store';

/** So few that reading and mapping one holds up the questions this process answers by some milliseconds. */
const PAGE = 100;

/**
 * All entries in the order of their ids, page by page, whatever their publication. Ends early, by throwing the signal's
 * reason, when the signal is given.
 */
export async function* storePages(reader: EntryReader, signal?: AbortSignal): AsyncGenerator<readonly StoredEntry[]> {
  let after = BEFORE_FIRST_ID;
  for (;;) {
    signal?.throwIfAborted();
    const page = await reader.pageAfter(after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    await otherWork();
    yield page;
    after = last.entry.id;
  }
}
