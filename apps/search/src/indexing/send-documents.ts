import { setImmediate as otherWork } from 'node:timers/promises';
import { carriedOut, type Engine, engineCode, EngineTaskError } from '@vicino/search-index';
import type { IndexedDocument, Refusal } from './indexed-document.js';

/** Codes by which the engine refuses a document, or a batch, for what it is. */
const REFUSALS: ReadonlySet<string> = new Set([
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'max_fields_limit_exceeded',
  'malformed_payload',
  'payload_too_large',
]);

/** A fault of the engine's own while it works on a batch: it may be one document's doing, or none's. */
const ENGINE_FAULT = 'internal';

/** Puts documents into an index and waits until they can be found. @throws when the engine does not take them all */
export type Send = (documents: readonly IndexedDocument[]) => Promise<void>;

export function sendTo(engine: Engine, uid: string): Send {
  return async (documents) => {
    const lines = await asLines(documents);
    const added = engine.index(uid).addDocumentsFromString(lines, 'application/x-ndjson', { primaryKey: 'id' });
    await carriedOut(engine, added);
  };
}

/** Documents written out at a stretch: the process answers questions in between. */
const AT_A_STRETCH = 10;

async function asLines(documents: readonly IndexedDocument[]): Promise<string> {
  const lines: string[] = [];
  for (const document of documents) {
    if (lines.length % AT_A_STRETCH === AT_A_STRETCH - 1) await otherWork();
    lines.push(JSON.stringify(document));
  }
  return lines.join('\n');
}

/**
 * Adds or replaces documents and waits until they can be found: one task, as long as the engine takes them all.
 * When it refuses, the batch is halved until what it refuses is alone, so that one bad document never holds up the rest.
 * @returns the documents it refuses by themselves
 * @throws when the engine fails for any other reason; then any of them may or may not be indexed
 */
export async function sendDocuments(send: Send, documents: readonly IndexedDocument[]): Promise<readonly Refusal[]> {
  const { refused, faults } = await sendHalving(send, documents);
  // Every single one failed and none for what it is: the engine is at fault, and will be asked again.
  if (faults.length > 0 && faults.length + refused.length === documents.length) throw faults[0]?.error;
  return [...refused, ...faults.map(({ id, reason }) => ({ id, reason }))];
}

interface Outcome {
  readonly refused: readonly Refusal[];
  readonly faults: readonly (Refusal & { readonly error: unknown })[];
}

async function sendHalving(send: Send, documents: readonly IndexedDocument[]): Promise<Outcome> {
  const [first] = documents;
  if (!first) return { refused: [], faults: [] };
  try {
    await send(documents);
    return { refused: [], faults: [] };
  } catch (error) {
    const code = engineCode(error) ?? '';
    const atFault = code === ENGINE_FAULT && error instanceof EngineTaskError;
    if (!REFUSALS.has(code) && !atFault) throw error;
    if (documents.length === 1) {
      const refusal = { id: first.id, reason: `the engine refuses it: ${code}` };
      return atFault ? { refused: [], faults: [{ ...refusal, error }] } : { refused: [refusal], faults: [] };
    }
    const half = documents.length >> 1;
    const [left, right] = [
      await sendHalving(send, documents.slice(0, half)),
      await sendHalving(send, documents.slice(half)),
    ];
    return { refused: [...left.refused, ...right.refused], faults: [...left.faults, ...right.faults] };
  }
}
