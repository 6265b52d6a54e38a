import { BEFORE_FIRST_ID, type EntryReader } from '@vicino/store';
import { shouldBeIndexed } from '../documents/publishable.js';
import type { SearchDocument } from '../documents/search-document.js';
import { isIndexMissing, type Engine } from '../engine.js';

const PAGE = 1000;

/** Where the index and the store disagree, as ids of entries. All empty: the index is true. */
export interface Differences {
  /** Entries that should be found and have no document. */
  readonly missing: readonly string[];
  /** Documents of another version than the entry's. */
  readonly stale: readonly string[];
  /** Documents of entries that should not be found, or do not exist. */
  readonly orphan: readonly string[];
}

/** Compares id and version of every entry to be found with every document. Call it with the index lock held alone. */
export async function compareIndex({
  reader,
  engine,
  uid,
}: {
  reader: EntryReader;
  engine: Engine;
  uid: string;
}): Promise<Differences & { readonly expected: number }> {
  const [expected, indexed] = [await expectedVersions(reader), await indexedVersions(engine, uid)];
  const ids = [...expected.keys()];
  return {
    expected: expected.size,
    missing: ids.filter((id) => !indexed.has(id)),
    stale: ids.filter((id) => indexed.has(id) && indexed.get(id) !== expected.get(id)),
    orphan: [...indexed.keys()].filter((id) => !expected.has(id)),
  };
}

type Indexed = Pick<SearchDocument, 'id' | 'version'>;
type Versions = ReadonlyMap<string, number>;

async function expectedVersions(reader: EntryReader): Promise<Versions> {
  const versions = new Map<string, number>();
  for (let after: string | undefined = BEFORE_FIRST_ID; after !== undefined;) {
    const page = await reader.pageAfter(after, PAGE);
    for (const stored of page) if (shouldBeIndexed(stored)) versions.set(stored.entry.id, stored.version);
    after = page.at(-1)?.entry.id;
  }
  return versions;
}

async function indexedVersions(engine: Engine, uid: string): Promise<Versions> {
  const versions = new Map<string, number>();
  try {
    for (let offset = 0; ; offset += PAGE) {
      const { results } = await engine
        .index<Indexed>(uid)
        .getDocuments<Indexed>({ fields: ['id', 'version'], limit: PAGE, offset });
      for (const { id, version } of results) versions.set(id, version);
      if (results.length < PAGE) return versions;
    }
  } catch (error) {
    if (isIndexMissing(error)) return versions;
    throw error;
  }
}
