import { describe, expect, it, jest } from '@jest/globals';
import { EngineTaskError } from '@vicino/search-index';
import type { IndexedDocument } from './indexed-document.js';
import { sendDocuments, type Send } from './send-documents.js';

const documents = Array.from({ length: 9 }, (_, place) => ({ id: String(place) }) as IndexedDocument);
type Task = ConstructorParameters<typeof EngineTaskError>[0];
const failure = (code: string) =>
  new EngineTaskError({ uid: 1, type: 'documentAdditionOrUpdate', status: 'failed', error: { code } } as Task);

/** An engine that fails a batch with any of these ids in it. */
function engineFailing(code: string, ...bad: string[]) {
  const taken: string[] = [];
  const send = jest.fn<Send>(async (batch) => {
    if (batch.some(({ id }) => bad.includes(id))) throw failure(code);
    taken.push(...batch.map(({ id }) => id));
  });
  return { send, taken };
}

describe('sendDocuments', () => {
  it('is one task when the engine takes them all', async () => {
    const { send } = engineFailing('internal');
    expect(await sendDocuments(send, documents)).toEqual([]);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each(['invalid_document_id', 'internal'])('finds what is refused with %s, and sends the rest', async (code) => {
    const { send, taken } = engineFailing(code, '2', '7');
    const refused = await sendDocuments(send, documents);
    expect(refused).toEqual([
      { id: '2', reason: `the engine refuses it: ${code}` },
      { id: '7', reason: `the engine refuses it: ${code}` },
    ]);
    expect(taken.sort()).toEqual(['0', '1', '3', '4', '5', '6', '8']);
  });

  it('blames the engine, not the documents, when it fails them all', async () => {
    const { send } = engineFailing('internal', ...documents.map(({ id }) => id));
    await expect(sendDocuments(send, documents)).rejects.toThrow(EngineTaskError);
  });

  it('does not halve what has nothing to do with documents', async () => {
    const { send } = engineFailing('no_space_left_on_device', '2');
    await expect(sendDocuments(send, documents)).rejects.toThrow(EngineTaskError);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
