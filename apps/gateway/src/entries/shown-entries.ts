import { Injectable } from '@nestjs/common';
import { EntryReader, MergeReader, type StoredEntry } from '@vicino/store';

/** Entries as an address leads to them: that of an entry merged into another leads to the one that stands for it. */
@Injectable()
export class ShownEntries {
  constructor(
    private readonly entries: EntryReader,
    private readonly merges: MergeReader,
  ) {}

  /** Null for what is not shown: unknown, withdrawn, suspended, a draft. */
  async bySlug(slug: string): Promise<StoredEntry | null> {
    return this.shown(await this.entries.bySlug(slug));
  }

  /** The entry itself where it is published, the one that stands for it where it is merged; null otherwise. */
  async shown(stored: StoredEntry | null): Promise<StoredEntry | null> {
    if (stored === null || stored.publication === 'PUBLISHED') return stored;
    if (stored.publication !== 'MERGED') return null;
    const { id } = stored.entry;
    const keptId = (await this.merges.keptFor([id])).get(id);
    const kept = keptId === undefined ? null : await this.entries.byId(keptId);
    return kept?.publication === 'PUBLISHED' ? kept : null;
  }
}
