import { setTimeout as rest } from 'node:timers/promises';
import { BEFORE_FIRST_ID, type EntryReader, type StoredEntry } from '@vicino/store';

/** So many that one statement for them costs little, so few that what is published meanwhile waits for them some milliseconds. */
const PAGE = 25;
/** What is made of a page may have to wait for the engine, which is no work of this process. */
const LONGEST_REST_MS = 200;

/**
 * All entries in the order of their ids, page by page, whatever their publication. After each page it rests twice as long as
 * the page took, and what was made of it: most of the time belongs to those who ask. Ends early, by throwing the signal's
 * reason, when the signal is given.
 */
export async function* storePages(reader: EntryReader, signal?: AbortSignal): AsyncGenerator<readonly StoredEntry[]> {
  let after = BEFORE_FIRST_ID;
  for (;;) {
    signal?.throwIfAborted();
    const start = performance.now();
    const page = await reader.pageAfter(after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.entry.id;
    await rest(Math.min(2 * (performance.now() - start), LONGEST_REST_MS));
  }
}
