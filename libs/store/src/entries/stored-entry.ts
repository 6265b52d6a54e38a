import type { Entry, Publication, ServiceArea } from '@vicino/domain';

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

/** What a list of results may show of a published entry: without its area's municipalities, its rules and its contacts. */
export interface EntryCard extends Pick<
  Entry,
  | 'id'
  | 'slug'
  | 'kind'
  | 'title'
  | 'summary'
  | 'description'
  | 'status'
  | 'needs'
  | 'targetGroups'
  | 'provider'
  | 'managingBody'
  | 'locations'
  | 'cost'
  | 'hours'
  | 'window'
  | 'verifiedAt'
> {
  readonly serviceArea: Pick<ServiceArea, 'label' | 'scope' | 'complete'>;
}

/** The least that tells whether somebody else's copy is current. */
export interface EntryVersion {
  readonly id: string;
  readonly version: number;
  readonly publication: Publication;
}
