import type { EntryReader, StoredEntry } from '@vicino/store';
import { type Engine, isIndexMissing, shouldBeIndexed } from '@vicino/search-index';
import { CHECKSUM, madeDocuments, type IndexedDocument } from './indexed-document.js';
import { storePages } from './store-pages.js';

const PAGE = 1000;
/** Ids a question may carry in its address. */
const IDS = 100;

/** Where the index and the store disagree, as ids of entries. All empty: the index is true. */
export interface Differences {
  /** Entries that should be found and have no document. */
  readonly missing: readonly string[];
  /** Documents that say something else than the entry, be the version the same or not. */
  readonly stale: readonly string[];
  /** Documents of entries that should not be found, or do not exist. */
  readonly orphan: readonly string[];
}

export interface ComparedIndex {
  readonly reader: EntryReader;
  readonly engine: Engine;
  readonly uid: string;
}

/** By id. Null: should be found, and no document can be made of it. */
type Checksums = Map<string, string | null>;

/**
 * Compares every entry to be found with every document by its checksum. While others write, what is just changing may
 * show as a difference: `differencesAmong` settles it.
 * @throws the signal's reason when the signal is given
 */
export async function compareIndex(
  { reader, engine, uid }: ComparedIndex,
  signal?: AbortSignal,
): Promise<Differences & { readonly expected: number }> {
  const expected: Checksums = new Map();
  for await (const page of storePages(reader, signal)) addChecksums(expected, page);
  const indexed: Checksums = new Map();
  for (let offset = 0, more = true; more; offset += PAGE) {
    signal?.throwIfAborted();
    const page = await documentsOf(engine, uid, { limit: PAGE, offset });
    for (const { id, checksum } of page) indexed.set(id, checksum);
    more = page.length === PAGE;
  }
  return { expected: expected.size, ...differences(expected, indexed) };
}

/** As `compareIndex`, of these entries alone. Call it with the index lock held alone; some hundreds at a time. */
export async function differencesAmong(
  ids: readonly string[],
  { reader, engine, uid }: ComparedIndex,
): Promise<Differences> {
  const expected: Checksums = new Map();
  addChecksums(expected, (await reader.byIds(ids)).values());
  const indexed: Checksums = new Map();
  for (let start = 0; start < ids.length; start += IDS) {
    const page = await documentsOf(engine, uid, { limit: IDS, ids: ids.slice(start, start + IDS) });
    for (const { id, checksum } of page) indexed.set(id, checksum);
  }
  return differences(expected, indexed);
}

function differences(expected: Checksums, indexed: Checksums): Differences {
  const ids = [...expected.keys()];
  return {
    missing: ids.filter((id) => !indexed.has(id)),
    stale: ids.filter((id) => indexed.has(id) && indexed.get(id) !== expected.get(id)),
    orphan: [...indexed.keys()].filter((id) => !expected.has(id)),
  };
}

function addChecksums(checksums: Checksums, entries: Iterable<StoredEntry>): void {
  const { documents, refused } = madeDocuments([...entries].filter(shouldBeIndexed));
  for (const { id, checksum } of documents) checksums.set(id, checksum);
  for (const { id } of refused) checksums.set(id, null);
}

type Found = Pick<IndexedDocument, 'id'> & { readonly checksum: string | null };

async function documentsOf(
  engine: Engine,
  uid: string,
  which: { limit: number; offset?: number; ids?: string[] },
): Promise<Found[]> {
  try {
    const { results } = await engine
      .index<IndexedDocument>(uid)
      .getDocuments<IndexedDocument>({ fields: ['id', CHECKSUM], ...which });
    // An index of an earlier release has none.
    return results.map(({ id, checksum }: Partial<IndexedDocument>) => ({ id: id ?? '', checksum: checksum ?? null }));
  } catch (error) {
    if (isIndexMissing(error)) return [];
    throw error;
  }
}
