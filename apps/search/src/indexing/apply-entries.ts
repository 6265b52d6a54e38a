import type { EntryReader } from '@vicino/store';
import { toSearchDocument } from '../documents/entry-document.mapping.js';
import { shouldBeIndexed } from '../documents/publishable.js';
import { carriedOut, type Engine } from '../engine.js';
import { sendDocuments } from './send-documents.js';

/** What became of a batch: numbers of documents, and ids the engine refuses to index. */
export interface Applied {
  readonly indexed: number;
  readonly removed: number;
  readonly refused: readonly string[];
}

/**
 * Makes the index say of these entries what the store says now, and waits until it does.
 * Whatever the index said before: applying twice is applying once, and an older request cannot undo a newer one,
 * because the entries are read here and not when the change was noticed.
 */
export async function applyEntries(
  ids: readonly string[],
  { reader, engine, uid }: { reader: EntryReader; engine: Engine; uid: string },
): Promise<Applied> {
  const stored = await reader.byIds(ids);
  const documents = [...stored.values()].filter(shouldBeIndexed).map(toSearchDocument);
  const kept = new Set(documents.map((document) => document.id));
  const gone = ids.filter((id) => !kept.has(id));
  // Both are with the engine before either is awaited, so that it carries them out together.
  const [, refused] = await Promise.all([
    gone.length > 0 ? carriedOut(engine.index(uid).deleteDocuments(gone)) : undefined,
    sendDocuments(engine, uid, documents),
  ]);
  return { indexed: documents.length - refused.length, removed: gone.length, refused };
}
