import type { Entry, Publication } from '@vicino/domain';

/** What the index needs to know of a stored entry; the store's own type has it and more. */
export interface Publishable {
  readonly entry: Entry;
  readonly version: number;
  readonly publication: Publication;
}

/**
 * Whether the entry has a document in the index at all. Indexing, rebuild and verify ask this one question.
 * A closing date is not part of it: it takes effect by itself at query time, without anybody writing (rule 4).
 */
export function shouldBeIndexed({ publication, entry }: Publishable): boolean {
  return publication === 'PUBLISHED' && entry.status !== 'CLOSED';
}
