import { getHeapStatistics } from 'node:v8';
import { sameValue } from '@vicino/domain';
import { type EntryCard, type EntryReader, type StoreChange, type StoredEntry, UntilChanged } from '@vicino/store';
import { LRUCache } from 'lru-cache';

/** More than the territory's whole catalogue; where it is larger, 15 MB by the entries of the benchmarks. */
const MOST_ENTRIES = 5_000;
/** A card, with what is shown of it and where the words of its texts begin, by the entries of the benchmarks. */
const CARD_BYTES = 5_100;
const SHARE_OF_HEAP = 1 / 4;
/** All there are, unless they need more than a quarter of the memory this process may take: 200,000 of 4 GB. */
const MOST_CARDS = Math.floor((getHeapStatistics().heap_size_limit * SHARE_OF_HEAP) / CARD_BYTES);
/** In case a change is never heard of, as where a row is mended by hand: the longest that is not noticed. */
export const LONGEST_MS = 10 * 60_000;

/**
 * Entries as they stand in the store, each remembered until it is written: questions share most of what they find. While
 * nobody says what changes, nothing is remembered.
 */
export class EntryMemory extends UntilChanged {
  private readonly entries = new LRUCache<string, StoredEntry>({ max: MOST_ENTRIES, ttl: LONGEST_MS });
  private readonly cards: LRUCache<string, EntryCard>;

  constructor(
    private readonly reader: Pick<EntryReader, 'byIds' | 'cardsByIds' | 'cardsAfter'>,
    private readonly mostCards = MOST_CARDS,
  ) {
    super();
    this.cards = new LRUCache({ max: mostCards, ttl: LONGEST_MS });
  }

  /** As `EntryReader.byIds`: the entries with these ids, by id; the store is asked for those not remembered. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, StoredEntry>> {
    return this.recall(this.entries, ids, (missing) => this.reader.byIds(missing));
  }

  /** As `EntryReader.cardsByIds`, in the same way. */
  async cardsByIds(ids: readonly string[]): Promise<ReadonlyMap<string, EntryCard>> {
    return this.recall(this.cards, ids, (missing) => this.reader.cardsByIds(missing));
  }

  /**
   * Remembers a page of cards before anybody asks for them, and for another while those that are as they were.
   * @returns the last id of the page; null after the last page, and where there is no room for another
   */
  async readAhead(afterId: string, limit: number): Promise<string | null> {
    const asked = this.changes;
    const page = await this.reader.cardsAfter(afterId, limit);
    for (const card of page) {
      if (!this.holdsSince(asked)) break;
      const known = this.cards.peek(card.id);
      if (known === undefined && this.cards.size >= this.mostCards) return null;
      // What was made of a card is known by the object.
      this.cards.set(card.id, known !== undefined && sameValue(known, card) ? known : card);
    }
    return page.length < limit ? null : (page.at(-1)?.id ?? null);
  }

  protected forget(change: StoreChange): void {
    switch (change.kind) {
      case 'WRITTEN':
        for (const id of change.entryIds) {
          this.entries.delete(id);
          this.cards.delete(id);
        }
        return;
      case 'UNKNOWN':
        this.entries.clear();
        this.cards.clear();
        return;
      case 'SEARCHABLE':
      // The store is as it was.
    }
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
    const holds = this.holdsSince(asked);
    for (const [id, item] of loaded) {
      found.set(id, item);
      if (holds) memory.set(id, item);
    }
    return found;
  }

  private holdsSince(asked: number): boolean {
    return this.hearing && asked === this.changes;
  }
}
