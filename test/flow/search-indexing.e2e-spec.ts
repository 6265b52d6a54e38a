import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import type { Profile } from '@vicino/domain';
import { carriedOut, toSearchDocument } from '@vicino/search-index';
import { BUSY, type IndexLock } from '../../apps/search/src/indexing/index-lock.js';
import { indexState } from '../../apps/search/src/indexing/live-index.js';
import { sendDocuments, sendTo } from '../../apps/search/src/indexing/send-documents.js';
import { isTrue } from '../../apps/search/src/indexing/verification.js';
import { answerQuery, planSearch, WordlessMemory } from '@vicino/answering';
import { entryWith, needsOf, TODAY } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const CONTEXT = { runId: null, fetchedAt: new Date('2026-11-22T08:00:00Z') };

// A machine shared with other test files may be several times slower than one's own.
jest.setTimeout(60_000);

describe('the index and the store', () => {
  let service: SearchService;
  const liveIndex = () => service.parts.engine.index(service.config.SEARCH_INDEX);
  const expectTrue = async () => {
    const found = await service.indexer.verify();
    expect({ ...found, isTrue: isTrue(found) }).toMatchObject({ missing: [], stale: [], orphan: [], isTrue: true });
  };

  beforeEach(async () => {
    service = await startSearchService();
  });
  afterEach(async () => service.close());

  it('follows what is created, changed, withdrawn and brought back', async () => {
    const entry = entryWith({ title: 'Telesoccorso' });
    const found = async () => (await service.search({ text: '"telesoccorso"' })).totalCount;
    await service.writer.save([entry], CONTEXT);
    await service.drained();
    expect(await found()).toBe(1);

    await service.writer.save([{ ...entry, title: 'Salvavita', needs: [] }], CONTEXT);
    await service.drained();
    expect(await found()).toBe(0);
    expect((await service.search({ text: 'salvavita' })).totalCount).toBe(1);

    await service.writer.withdrawMissing(entry.source.sourceId, []);
    await service.drained();
    expect((await service.search()).totalCount).toBe(0);

    await service.writer.save([entry], CONTEXT);
    await service.drained();
    expect(await found()).toBe(1);

    await service.writer.save([{ ...entry, status: 'CLOSED' }], CONTEXT);
    await service.drained();
    expect((await service.search()).totalCount).toBe(0);
    await expectTrue();
  });

  it('takes up what was written while the service was not there', async () => {
    await service.stop();
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.start();
    await service.drained();
    expect((await service.search()).totalCount).toBe(2);
    await expectTrue();
  });

  it('fills itself again when the engine has lost its data, though the change log is empty', async () => {
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.drained();
    await service.stop();
    await carriedOut(service.parts.engine, service.parts.engine.deleteIndex(service.config.SEARCH_INDEX));
    await service.start();
    // From the database, or from the engine when that was quicker.
    expect((await service.search()).totalCount).toBe(2);
    await eventually(async () => !(await service.search()).degraded);
    expect((await service.search()).totalCount).toBe(2);
    await expectTrue();
  });

  it('is made anew when it was made by other settings, and answers meanwhile', async () => {
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.drained();
    await service.stop();
    await carriedOut(
      service.parts.engine,
      liveIndex().updateSettings({ displayedAttributes: ['id'], rankingRules: ['words'] }),
    );
    expect(await indexState(service.parts.engine, service.config.SEARCH_INDEX)).toBe('OUTDATED');
    await service.start();
    let answers = 0;
    await eventually(async () => {
      expect((await service.search()).totalCount).toBe(2);
      answers += 1;
      return (await indexState(service.parts.engine, service.config.SEARCH_INDEX)) === 'CURRENT';
    });
    expect(answers).toBeGreaterThan(0);
    await expectTrue();
    // The old one is removed after the new one took its place.
    await eventually(async () => {
      const { results } = await service.parts.engine.getIndexes({ limit: 1000 });
      return !results.some(({ uid }) => uid === `${service.config.SEARCH_INDEX}_next`);
    });
  });

  it('loses no change when it is rebuilt while entries are written', async () => {
    const entries = Array.from({ length: 40 }, (_, place) => entryWith({ title: `Voce ${place}` }));
    await service.writer.save(entries, CONTEXT);
    const rebuilding = service.indexer.rebuild();
    for (const [place, entry] of entries.entries()) {
      await service.writer.save([{ ...entry, title: `Voce cambiata ${place}` }], CONTEXT);
    }
    await rebuilding;
    const again = service.indexer.rebuild();
    await service.writer.save([entryWith({ title: 'Arrivata durante il secondo riempimento' })], CONTEXT);
    await again;
    await service.drained();
    await expectTrue();
    expect((await service.search({ limit: 0 })).totalCount).toBe(41);
    expect((await service.search({ text: '"cambiata"', limit: 0 })).totalCount).toBe(40);
  });

  it('lets one process at a time work alone', async () => {
    await eventually(async () => (await indexState(service.parts.engine, service.config.SEARCH_INDEX)) === 'CURRENT');
    await service.stop();
    const { lock, ownership } = service.parts;
    const [writing, owning] = [await holding(lock), await holding(ownership)];
    expect(await lock.beside(async () => 'ran')).toBe(BUSY);
    expect(await lock.alone(async () => 'ran')).toBe(BUSY);
    expect(await service.indexer.reconcile()).toBe(BUSY);
    expect(await service.indexer.indexBatch()).toBe(BUSY);
    await writing.end();
    expect(await service.indexer.indexBatch()).toBe(0);
    expect(await service.indexer.reconcile()).toBe(BUSY);
    await owning.end();
    expect(await Promise.all([lock.beside(async () => 1), lock.beside(async () => 2)])).toEqual([1, 2]);
  });

  it('finds planted differences, and puts them right', async () => {
    const [gone, old, kept] = [entryWith(), entryWith(), entryWith()];
    const orphan = { ...toSearchDocument({ entry: entryWith(), version: 1, publication: 'PUBLISHED' }) };
    await service.writer.save([gone, old, kept], CONTEXT);
    await service.drained();
    await service.stop();
    await carriedOut(service.parts.engine, liveIndex().deleteDocument(gone.id));
    await carriedOut(service.parts.engine, liveIndex().updateDocuments([{ id: old.id, checksum: 'other' }, orphan]));
    const found = await service.indexer.verify();
    expect(found).toMatchObject({ expected: 3, missing: [gone.id], stale: [old.id], orphan: [orphan.id] });
    expect(isTrue(found)).toBe(false);
    expect(await service.indexer.reconcile()).toBe(3);
    await expectTrue();
  });

  it('puts such differences right by itself when it starts', async () => {
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.drained();
    await service.stop();
    await carriedOut(service.parts.engine, liveIndex().deleteAllDocuments());
    await service.start();
    await eventually(async () => (await service.search()).totalCount === 2);
    await expectTrue();
  });

  it('sets aside what the engine refuses and takes the rest', async () => {
    // At its start the service would remove these documents again, which no entry has.
    await service.stop();
    const good = Array.from({ length: 7 }, () => documentOf(randomUUID()));
    const documents = [...good.slice(0, 3), documentOf('not an id!'), ...good.slice(3)];
    const send = sendTo(service.parts.engine, service.config.SEARCH_INDEX);
    const refused = await sendDocuments(send, documents);
    expect(refused.map(({ id }) => id)).toEqual(['not an id!']);
    expect((await liveIndex().getStats()).numberOfDocuments).toBe(7);
  });

  it('remembers what serves a need until that changes, asks for the words alone, and nothing of it for a profile', async () => {
    const { engine, indexChanges } = service.parts;
    const memory = new WordlessMemory();
    const listening = indexChanges.tell([memory]);
    await listening.ready;
    const meals = entryWith({ title: 'Pasti a casa', needs: needsOf('pasti-domicilio') });
    const canteen = entryWith({ title: 'Pasti portati dai volontari', needs: needsOf('pasti-domicilio') });
    await service.writer.save([meals, canteen], CONTEXT);
    await service.drained();
    const asked = jest.spyOn(engine, 'multiSearch');
    const answerTo = async (text: string, eligibleFor: Profile | null = null) => {
      asked.mockClear();
      const plan = planSearch(searchQuerySchema.parse({ text, today: TODAY, eligibleFor }));
      const { hits } = await answerQuery({ engine, uid: service.config.SEARCH_INDEX, memory }, plan);
      const words = asked.mock.calls.flatMap(([{ queries }]) => queries.map(({ q }) => q));
      return { found: hits.map(({ id }) => id).toSorted(), words };
    };
    const both = [meals.id, canteen.id].toSorted();

    // Two are few: what helps next best is asked for last, and remembered as well.
    const first = await answerTo('pasti a domicilio');
    expect(first).toEqual({ found: both, words: ['', 'pasti a domicilio', 'pasti a domicilio', ''] });
    expect(await answerTo('consegna pasti')).toEqual({ found: both, words: ['consegna pasti', 'consegna pasti'] });

    await service.writer.save([{ ...canteen, status: 'CLOSED' }], CONTEXT);
    await service.drained();
    const changed = await answerTo('consegna pasti');
    expect(changed).toEqual({ found: [meals.id], words: ['', 'consegna pasti', 'consegna pasti', ''] });
    // One alone needs no words to put it in order.
    expect(await answerTo('pasti a domicilio')).toEqual({ found: [meals.id], words: ['pasti a domicilio'] });

    for (const _again of [1, 2]) {
      const { words } = await answerTo('pasti a domicilio', { age: 80 });
      expect(words).toEqual(['', 'pasti a domicilio', 'pasti a domicilio', '']);
    }
    asked.mockRestore();
    await listening.close();
  });

  it('indexes a batch larger than one claim', async () => {
    const entries = Array.from({ length: 1_200 }, (_, place) => entryWith({ title: `Voce ${place}` }));
    await service.writer.save(entries, CONTEXT);
    await service.drained(60_000);
    expect((await service.search({ limit: 0 })).totalCount).toBe(1_200);
    await expectTrue();
  });
});

function documentOf(id: string) {
  return { ...toSearchDocument({ entry: entryWith(), version: 1, publication: 'PUBLISHED' }), id, checksum: '' };
}

/** The lock held alone until told to end. */
async function holding(lock: IndexLock): Promise<{ end(): Promise<void> }> {
  let release: () => void = () => undefined;
  let held: Promise<void> = Promise.resolve();
  await new Promise<void>((taken) => {
    held = lock.aloneAfterOthers(() => {
      taken();
      return new Promise((ended) => (release = ended));
    });
  });
  return {
    end: async () => {
      release();
      await held;
    },
  };
}

/** Asks until the answer is yes; the test's own time limit ends it. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  for (;;) {
    if (await isSo().catch((error: unknown) => retryable(error))) return;
  }
}

/** The service may be between two states; an expectation that fails is not such a case. */
function retryable(error: unknown): false {
  if (error instanceof Error) throw error;
  return false;
}
