import { createHash } from 'node:crypto';
import type { StoredEntry } from '@vicino/store';
import { type Publishable, type SearchDocument, toSearchDocument } from '@vicino/search-index';

/**
 * A document as it lies in the index. The checksum tells whether it still says what the store says, the version whether
 * or not it changed: a row mended by hand and a restored backup keep or repeat versions. 64 bits: two documents of one
 * entry are alike by chance once in 10^19.
 */
export interface IndexedDocument extends SearchDocument {
  readonly checksum: string;
}

/** The field of `IndexedDocument` that the engine must give back besides those of the settings. */
export const CHECKSUM = 'checksum' satisfies keyof IndexedDocument;

/** A document that cannot be indexed, and why; the reason names no content. */
export interface Refusal {
  readonly id: string;
  readonly reason: string;
}

export interface MadeDocuments {
  readonly documents: readonly IndexedDocument[];
  readonly refused: readonly Refusal[];
}

/** The documents of entries that should be found. An entry that none can be made of is refused, and costs no other. */
export function madeDocuments(entries: Iterable<StoredEntry>, make = toSearchDocument): MadeDocuments {
  const documents: IndexedDocument[] = [];
  const refused: Refusal[] = [];
  for (const stored of entries) {
    try {
      documents.push(withChecksum(make(stored)));
    } catch (error) {
      refused.push({ id: stored.entry.id, reason: `no document can be made of it: ${nameOf(error)}` });
    }
  }
  return { documents, refused };
}

export type Make = (stored: Publishable) => SearchDocument;

function withChecksum(document: SearchDocument): IndexedDocument {
  const checksum = createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16);
  return { ...document, checksum };
}

/** TypeError: "x.map is not a function" names a field of ours, not what a provider wrote. */
function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
