import type { SearchDocument } from '../documents/search-document.js';
import { carriedOut, engineCode, type Engine } from '../engine.js';

/** Codes by which the engine refuses a document for what it is. Anything else is not the document's fault. */
const REFUSALS: ReadonlySet<string> = new Set([
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'max_fields_limit_exceeded',
  'malformed_payload',
  'payload_too_large',
]);

/**
 * Adds or replaces documents and waits until they can be found: one task, as long as the engine takes them all.
 * When it refuses, the batch is halved until what it refuses is alone, so that one bad document never holds up the rest.
 * @returns ids of the documents it refuses by themselves
 * @throws when the engine fails for any other reason; then any of them may or may not be indexed
 */
export async function sendDocuments(
  engine: Engine,
  uid: string,
  documents: readonly SearchDocument[],
): Promise<readonly string[]> {
  const [first] = documents;
  if (!first) return [];
  try {
    await carriedOut(engine.index(uid).addDocuments([...documents], { primaryKey: 'id' }));
    return [];
  } catch (error) {
    if (!REFUSALS.has(engineCode(error) ?? '')) throw error;
    if (documents.length === 1) return [first.id];
    const half = documents.length >> 1;
    return [
      ...(await sendDocuments(engine, uid, documents.slice(0, half))),
      ...(await sendDocuments(engine, uid, documents.slice(half))),
    ];
  }
}
