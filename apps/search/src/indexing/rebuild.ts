import { BEFORE_FIRST_ID, type EntryReader } from '@vicino/store';
import { toSearchDocument } from '../documents/entry-document.mapping.js';
import { shouldBeIndexed } from '../documents/publishable.js';
import type { Engine, IndexNames } from '../engine.js';
import type { StillHeld } from './index-lock.js';
import { createIndex, goLive } from './live-index.js';
import { sendDocuments } from './send-documents.js';

const PAGE = 1000;
/** Pages with the engine at once: enough for it to join them into larger batches, few enough for its memory. */
const PAGES_IN_FLIGHT = 8;

export interface Rebuilt {
  readonly documents: number;
  readonly refused: readonly string[];
}

/**
 * Fills a second index from the store and puts it in the place of the live one; searches go on meanwhile.
 * Call it with the index lock held alone. Changes committed while it runs keep their marks, because nobody else may
 * claim them, and are applied to the new index afterwards.
 */
export async function rebuild(
  { reader, engine, names }: { reader: EntryReader; engine: Engine; names: IndexNames },
  stillHeld: StillHeld,
  onProgress: (documents: number) => void = () => undefined,
): Promise<Rebuilt> {
  // Settings first: applied to a full index they would index everything a second time.
  await createIndex(engine, names.next);
  const inFlight: Promise<readonly string[]>[] = [];
  const refused: string[] = [];
  let documents = 0;
  for await (const page of pages(reader)) {
    const sending = sendDocuments(engine, names.next, page.filter(shouldBeIndexed).map(toSearchDocument));
    // It is awaited below; until then a failure must not count as one that nobody handles.
    sending.catch(() => undefined);
    inFlight.push(sending);
    documents += page.filter(shouldBeIndexed).length;
    if (inFlight.length >= PAGES_IN_FLIGHT) refused.push(...((await inFlight.shift()) ?? []));
    onProgress(documents);
  }
  refused.push(...(await Promise.all(inFlight)).flat());
  await stillHeld();
  await goLive(engine, names);
  return { documents: documents - refused.length, refused };
}

async function* pages(reader: EntryReader) {
  let after = BEFORE_FIRST_ID;
  for (;;) {
    const page = await reader.pageAfter(after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.entry.id;
  }
}
