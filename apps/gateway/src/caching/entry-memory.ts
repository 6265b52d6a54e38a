import type { EntryReader, StoredEntry } from '@vicino/store';
import { LRUCache } from 'lru-cache';
import { UntilChanged } from './until-changed.js';

/** More than the territory's whole catalogue; where it is larger, 15 MB by the entries of the benchmarks. */
const MOST_ENTRIES = 5_000;
/** In case a change is never heard of, as where a row is mended by hand: the longest that is not noticed. */
const LONGEST_MS = 10 * 60_000;

/**
 * Entries as they stand in the store, remembered until anything is written there: questions share most of what they
 * find. While nobody says what changes, nothing is remembered.
 */
export class EntryMemory extends UntilChanged {
  private readonly entries = new LRUCache<string, StoredEntry>({ max: MOST_ENTRIES, ttl: LONGEST_MS });

  constructor(private readonly reader: Pick<EntryReader, 'byIds'>) {
    super();
  }

  /** As `EntryReader.byIds`: the entries with these ids, by id; the store is asked for those not remembered. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
    const found = new Map<string, StoredEntry>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = this.entries.get(id);
      if (known === undefined) missing.push(id);
      else found.set(id, known);
    }
    if (missing.length === 0) return found;
    const asked = this.changes;
    const loaded = await this.reader.byIds(missing);
    const holds = this.hearing && asked === this.changes;
    for (const [id, stored] of loaded) {
      found.set(id, stored);
      if (holds) this.entries.set(id, stored);
    }
    return found;
  }

  protected forget(): void {
    this.entries.clear();
  }
}
