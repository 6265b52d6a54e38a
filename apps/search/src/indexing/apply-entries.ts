import type { EntryReader } from '@vicino/store';
import { carriedOut, type Engine, shouldBeIndexed } from '@vicino/search-index';
import { madeDocuments, type Refusal } from './indexed-document.js';
import { sendDocuments, sendTo } from './send-documents.js';

/** What became of a batch: ids whose documents are as they should be, and what cannot be indexed. */
export interface Applied {
  readonly done: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * Makes the index say of these entries what the store says now, and waits until it does.
 * Whatever the index said before: applying twice is applying once, and an older request cannot undo a newer one,
 * because the entries are read here and not when the change was noticed.
 * @param next an index that a rebuild is filling: it is told too, and not waited for; the rebuild looks it through before
 * it puts it live
 */
export async function applyEntries(
  ids: readonly string[],
  { reader, engine, uid, next }: { reader: EntryReader; engine: Engine; uid: string; next?: string | undefined },
): Promise<Applied> {
  const stored = await reader.byIds(ids);
  const { documents, refused } = madeDocuments([...stored.values()].filter(shouldBeIndexed));
  const kept = new Set(documents.map((document) => document.id));
  // What cannot be indexed as it is now is better not found than found as it was.
  const gone = ids.filter((id) => !kept.has(id));
  const removeFrom = (index: string) => engine.index(index).deleteDocuments([...gone]);
  // All are with the engine before any is awaited, so that it carries them out together.
  const [, later] = await Promise.all([
    gone.length > 0 ? carriedOut(engine, removeFrom(uid)) : undefined,
    sendDocuments(sendTo(engine, uid), documents),
    next !== undefined && gone.length > 0 ? removeFrom(next) : undefined,
    next !== undefined && documents.length > 0
      ? engine.index(next).addDocuments([...documents], { primaryKey: 'id' })
      : undefined,
  ]);
  const all = [...refused, ...later];
  const bad = new Set(all.map(({ id }) => id));
  return { done: ids.filter((id) => !bad.has(id)), refused: all };
}
