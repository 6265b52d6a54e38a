import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createDataSource, EntryReader, NO_COUNTS, RunReader } from '@vicino/store';
import { RunWriter } from '@vicino/store/write';
import { carriedOut } from '@vicino/search-index';
import { Indexer } from '../../apps/search/src/indexing/indexer.js';
import { indexState } from '../../apps/search/src/indexing/live-index.js';
import { isTrue } from '../../apps/search/src/indexing/verification.js';
import { entryWith, IVREA } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const CONTEXT = { runId: null, fetchedAt: new Date('2026-11-22T08:00:00Z') };

// A machine shared with other test files may be several times slower than one's own.
jest.setTimeout(90_000);

describe('the life of an index', () => {
  let service: SearchService;
  let database: ReturnType<typeof createDataSource>;
  const engine = () => service.parts.engine;
  const live = () => service.config.SEARCH_INDEX;
  const indexes = async () => (await engine().getIndexes({ limit: 1000 })).results.map(({ uid }) => uid);
  const found = async (text: string) => (await service.search({ text: `"${text}"`, limit: 0 })).totalCount;
  const makeOutdated = async () => {
    const settings = { displayedAttributes: ['id'], filterableAttributes: ['kinds'] };
    await carriedOut(engine(), engine().index(live()).updateSettings(settings));
  };
  const expectTrue = async () => {
    const verified = await service.indexer.verify();
    expect({ ...verified, isTrue: isTrue(verified) }).toMatchObject({
      missing: [],
      stale: [],
      orphan: [],
      isTrue: true,
    });
  };

  beforeEach(async () => {
    service = await startSearchService();
    database = createDataSource(service.config.DATABASE_URL, { applicationName: 'search-life-test', poolSize: 2 });
    await database.initialize();
  });
  afterEach(async () => {
    await database.destroy();
    await service.close();
  });

  it('takes up changes while it is rebuilt, and keeps them', async () => {
    const entries = Array.from({ length: 250 }, (_, place) => entryWith({ title: `Voce ${place}` }));
    await service.writer.save(entries, CONTEXT);
    await service.drained();
    const reader = new PausingReader(database);
    const rebuilding = new Indexer({ ...service.parts, engine: engine(), reader }).rebuild();
    await reader.paused;
    const [first, last] = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)).filter((_, n) => n === 0 || n === 249);
    const arrived = entryWith({ title: 'Arrivata intanto' });
    const changes = [first, last].flatMap((entry) => (entry ? [{ ...entry, title: 'Cambiata intanto' }] : []));
    await service.writer.save([arrived, ...changes], CONTEXT);
    await service.drained();
    expect([await found('arrivata intanto'), await found('cambiata intanto')]).toEqual([1, 2]);
    expect(await indexes()).toContain(`${live()}_next`);
    expect((await service.indexer.health()).rebuild).toMatchObject({ entries: 251 });
    reader.goOn();
    await rebuilding;
    expect([await found('arrivata intanto'), await found('cambiata intanto')]).toEqual([1, 2]);
    expect(await indexes()).not.toContain(`${live()}_next`);
    await expectTrue();
  });

  it('is rebuilt by one process, however many start with new settings', async () => {
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.drained();
    await service.stop();
    await makeOutdated();
    const two = [1, 2].map(() => new Indexer({ ...service.parts, engine: engine() }));
    while ((await indexState(engine(), live())) !== 'CURRENT') await Promise.all(two.map((one) => one.indexBatch()));
    await Promise.all(two.map((one) => one.stop()));
    const { results } = await engine().tasks.getTasks({ types: ['indexSwap'], limit: 1000 });
    const ours = results.filter(({ details }) => JSON.stringify(details).includes(`"${live()}"`));
    // The other was the first filling, for which there was nothing to swap with.
    expect(ours).toHaveLength(2);
    await expectTrue();
  });

  it('answers from the old index what that one understands, and refuses nothing for good', async () => {
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.drained();
    await service.stop();
    await makeOutdated();
    const reader = new PausingReader(database);
    const rebuilding = new Indexer({ ...service.parts, engine: engine(), reader }).rebuild();
    await reader.paused;
    const holds = service.parts.ownership;
    expect(await holds.alone(async () => 'ran')).not.toBe('ran');
    await service.start();
    // It does not know municipalities: PostgreSQL answers, or the question is told to come again.
    const answer = await service.search({ municipality: IVREA }).catch((error: unknown) => error);
    expect([
      expect.objectContaining({ degraded: true }),
      expect.objectContaining({ code: 'ENGINE_UNAVAILABLE' }),
    ]).toContainEqual(answer);
    reader.goOn();
    await rebuilding;
    expect(await service.search({ municipality: IVREA })).toMatchObject({ totalCount: 2, degraded: false });
  });

  it('leaves no half-made index behind, and touches none of others', async () => {
    const theirs = [`${live()}_next_of_others`, `other_${live()}_next`];
    try {
      while ((await indexState(engine(), live())) !== 'CURRENT') await service.status();
      await service.stop();
      for (const uid of [...theirs, `${live()}_next`]) await carriedOut(engine(), engine().createIndex(uid));
      await service.start();
      while ((await indexes()).includes(`${live()}_next`)) await service.status();
      expect(await indexes()).toEqual(expect.arrayContaining([live(), ...theirs]));
    } finally {
      for (const uid of theirs) await engine().deleteIndexIfExists(uid);
    }
  });

  it('heals a row mended by hand and a restored backup, which leave no mark', async () => {
    const [mended, restored, kept] = [entryWith(), entryWith(), entryWith()];
    await service.writer.save([mended, restored, kept], CONTEXT);
    await service.drained();
    // At its start it would look the index through by itself.
    await service.stop();
    await database.query(`update entry set title = 'Mendata a mano' where id = $1`, [mended.id]);
    await database.query(`update entry set title = 'Di ieri', version = version + 7 where id = $1`, [restored.id]);
    const before = await service.indexer.verify();
    expect([...before.stale].sort()).toEqual([mended.id, restored.id].sort());
    expect(await service.indexer.reconcile()).toBe(2);
    await service.start();
    expect([await found('mendata a mano'), await found('di ieri')]).toEqual([1, 1]);
    expect((await service.indexer.health()).verification).toMatchObject({
      entries: 3,
      missing: 0,
      stale: 2,
      orphan: 0,
    });
    await expectTrue();
  });

  it('leaves changes to whoever is about to take them up, and counts them as no difference', async () => {
    const [changed, mended] = [entryWith(), entryWith()];
    await service.writer.save([changed, mended], CONTEXT);
    await service.drained();
    await service.stop();
    await service.writer.save([{ ...changed, title: 'Cambiata adesso' }, entryWith()], CONTEXT);
    await database.query(`update entry set title = 'Mendata a mano' where id = $1`, [mended.id]);
    expect(await service.indexer.reconcile()).toBe(1);
    expect((await service.indexer.health()).verification).toMatchObject({ missing: 0, stale: 1, orphan: 0 });
    expect(await service.indexer.verify()).toMatchObject({ stale: [changed.id], pending: 2 });
    await service.start();
    await service.drained();
    expect([await found('cambiata adesso'), await found('mendata a mano')]).toEqual([1, 1]);
    await expectTrue();
  });

  it('sets a poisoned entry aside as a problem, takes the rest, and takes it up when it is well', async () => {
    const runs = new RunWriter(database);
    const [sick, ...well] = [entryWith(), entryWith(), entryWith()];
    const runId = await runs.start(sick.source.sourceId);
    await runs.finish(runId, { outcome: 'SUCCEEDED', counts: NO_COUNTS });
    const problems = async () => new RunReader(database).openProblems(sick.source.sourceId, 10);
    await service.stop();
    await service.writer.save([sick, ...well], CONTEXT);
    await database.query(`update entry set needs = '3' where id = $1`, [sick.id]);
    await service.start();
    await service.drained();
    expect((await service.search({ limit: 0 })).totalCount).toBe(2);
    expect(await problems()).toMatchObject([{ code: 'NOT_INDEXED', severity: 'ERROR', entryId: sick.id }]);
    expect((await service.indexer.health()).setAside).toBe(1);
    expect(await service.indexer.verify()).toMatchObject({ missing: [sick.id] });

    await service.writer.save([{ ...sick, title: 'Guarita' }], CONTEXT);
    await service.drained();
    expect(await found('guarita')).toBe(1);
    expect(await problems()).toEqual([]);
    await expectTrue();
  });
});

/** Stops after its second page until told to go on: so a rebuild is caught in its middle. */
class PausingReader extends EntryReader {
  private pages = 0;
  private markPaused: () => void = () => undefined;
  goOn: () => void = () => undefined;
  readonly paused = new Promise<void>((resolve) => (this.markPaused = resolve));
  private readonly mayGoOn = new Promise<void>((resolve) => (this.goOn = resolve));

  override async pageAfter(...asked: Parameters<EntryReader['pageAfter']>) {
    const page = await super.pageAfter(...asked);
    this.pages += 1;
    if (this.pages === 2) {
      this.markPaused();
      await this.mayGoOn;
    }
    return page;
  }
}
