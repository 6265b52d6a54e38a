import type { Entry, Publication } from '@vicino/domain';

/** An entry with what the store knows of it. */
export interface StoredEntry {
  readonly entry: Entry;
  /** Grows by one whenever anything a reader can see changes, the publication included. */
  readonly version: number;
  readonly publication: Publication;
  /** When the content was fetched as it stands. When its source was last read: `SourceStateReader`. */
  readonly fetchedAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Set while the publication is `WITHDRAWN`. */
  readonly withdrawnAt: Date | null;
}

/** The least that tells whether somebody else's copy is current. */
export interface EntryVersion {
  readonly id: string;
  readonly version: number;
  readonly publication: Publication;
}
