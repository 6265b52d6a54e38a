import type { EntryReader, IndexChanges } from '@vicino/store';
import { type Engine, type IndexNames, shouldBeIndexed } from '@vicino/search-index';
import { applyEntries } from './apply-entries.js';
import type { IndexLock, StillHeld } from './index-lock.js';
import { madeDocuments, type IndexedDocument, type Refusal } from './indexed-document.js';
import { createIndex, goLive, indexExists } from './live-index.js';
import { Pacing } from './pacing.js';
import { settledDifferences } from './put-right.js';
import { sendDocuments, sendTo } from './send-documents.js';
import { storePages } from './store-pages.js';

/**
 * Documents the engine is given at a time. It carries its tasks out one after the other, and a publication that comes
 * meanwhile waits for the batch: the next is made meanwhile, and sent when the engine is done with it.
 */
const BATCH = 500;
/**
 * While another index answers questions, the engine rests from a batch so many times as long as it took: two thirds of the
 * time belong to who asks and to what is published. Where there is none to ask, it is made without rests.
 */
const REST = 2;

export interface Rebuilt {
  readonly documents: number;
  readonly refused: readonly Refusal[];
}

export interface RebuildParts {
  readonly reader: EntryReader;
  readonly engine: Engine;
  readonly names: IndexNames;
  /** Who may write to the index. */
  readonly lock: IndexLock;
  readonly indexChanges: IndexChanges;
}

/**
 * Fills a second index from the store and puts it in the place of the live one; searches and changes go on meanwhile.
 * Call it as the owner of the index. Changes are written to both indexes by whoever takes them up (`applyEntries`); where
 * such a change and a batch of the rebuild met in the wrong order, the comparison before the end finds it.
 * @throws the signal's reason when the signal is given; what was filled so far is removed by the next owner
 */
export async function rebuild(
  { reader, engine, names, lock, indexChanges }: RebuildParts,
  stillOwner: StillHeld,
  options: { onProgress?: ((documents: number) => void) | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Rebuilt> {
  // Settings first: applied to a full index they would index everything a second time. Alone, since a change written to
  // an index that is not there makes it, without settings.
  await lock.aloneAfterOthers(() => createIndex(engine, names.next));
  const pacing = new Pacing((await indexExists(engine, names.live)) ? REST : 0, options.signal);
  const refused = await fill({ reader, engine, uid: names.next }, pacing, options);
  const index = { reader, engine, uid: names.next };
  const mend = async (ids: readonly string[]) => {
    if (ids.length > 0) await applyEntries(ids, index);
  };
  const { expected } = await settledDifferences(index, lock, { mend, signal: options.signal });
  await stillOwner();
  await lock.aloneAfterOthers(() => goLive(engine, names));
  await indexChanges.announce();
  return { documents: expected - refused.length, refused };
}

async function fill(
  { reader, engine, uid }: { reader: EntryReader; engine: Engine; uid: string },
  pacing: Pacing,
  { onProgress, signal }: { onProgress?: ((documents: number) => void) | undefined; signal?: AbortSignal | undefined },
): Promise<Refusal[]> {
  const refused: Refusal[] = [];
  let waiting: IndexedDocument[] = [];
  let sent = 0;
  let indexing: Promise<readonly Refusal[]> = Promise.resolve([]);
  const send = async (documents: readonly IndexedDocument[]) => {
    refused.push(...(await indexing));
    await pacing.rested();
    indexing = pacing.stretch(() => sendDocuments(sendTo(engine, uid), documents));
    // It is awaited before the next; until then a failure must not count as one that nobody handles.
    indexing.catch(() => undefined);
    sent += documents.length;
    onProgress?.(sent);
  };
  for await (const page of storePages(reader, signal)) {
    const made = madeDocuments(page.filter(shouldBeIndexed));
    refused.push(...made.refused);
    waiting.push(...made.documents);
    if (waiting.length < BATCH) continue;
    await send(waiting);
    waiting = [];
  }
  await send(waiting);
  refused.push(...(await indexing));
  return refused;
}
