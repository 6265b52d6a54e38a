import type { EntryCard, EntryReader, StoredEntry } from '@vicino/store';
import { LRUCache } from 'lru-cache';
import { UntilChanged } from './until-changed.js';

/** More than the territory's whole catalogue; where it is larger, 15 MB by the entries of the benchmarks. */
const MOST_ENTRIES = 5_000;
/** With what is shown of them and where the words of all their texts begin, 54 MB by the entries of the benchmarks. */
const MOST_CARDS = 10_000;
/** In case a change is never heard of, as where a row is mended by hand: the longest that is not noticed. */
const LONGEST_MS = 10 * 60_000;

/**
 * Entries as they stand in the store, remembered until anything is written there: questions share most of what they
 * find. While nobody says what changes, nothing is remembered.
 */
export class EntryMemory extends UntilChanged {
  private readonly entries = new LRUCache<string, StoredEntry>({ max: MOST_ENTRIES, ttl: LONGEST_MS });
  private readonly cards = new LRUCache<string, EntryCard>({ max: MOST_CARDS, ttl: LONGEST_MS });

  constructor(private readonly reader: Pick<EntryReader, 'byIds' | 'cardsByIds'>) {
    super();
  }

  /** As `EntryReader.byIds`: the entries with these ids, by id; the store is asked for those not remembered. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
    return this.recall(this.entries, ids, (missing) => this.reader.byIds(missing));
  }

  /** As `EntryReader.cardsByIds`, in the same way. */
  async cardsByIds(ids: readonly string[]): Promise<ReadonlyMap<string, EntryCard>> {
    return this.recall(this.cards, ids, (missing) => this.reader.cardsByIds(missing));
  }

  protected forget(): void {
    this.entries.clear();
    this.cards.clear();
  }

  private async recall<Item extends object>(
    memory: LRUCache<string, Item>,
    ids: readonly string[],
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, Item>>,
  ): Promise<ReadonlyMap<string, Item>> {
    const found = new Map<string, Item>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = memory.get(id);
      if (known === undefined) missing.push(id);
      else found.set(id, known);
    }
    if (missing.length === 0) return found;
    const asked = this.changes;
    const loaded = await load(missing);
    const holds = this.hearing && asked === this.changes;
    for (const [id, item] of loaded) {
      found.set(id, item);
      if (holds) memory.set(id, item);
    }
    return found;
  }
}
