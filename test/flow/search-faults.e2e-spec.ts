import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startMeilisearch, type MeilisearchEngine } from '../../infra/local/src/index.js';
import { isTrue } from '../../apps/search/src/indexing/verification.js';
import { entryWith } from './search-fixtures.js';
import { startSearchService, type SearchService } from './search-service.js';

const CONTEXT = { runId: null, fetchedAt: new Date('2026-11-22T08:00:00Z') };

// A machine shared with other test files may be several times slower than one's own.
jest.setTimeout(60_000);

describe('when the engine dies', () => {
  let folder: string;
  let engine: MeilisearchEngine;
  let service: SearchService;

  const kill = async () => {
    process.kill(engine.pid, 'SIGKILL');
    await engine.exited;
  };
  const startEngine = async () => {
    engine = await startMeilisearch({ folder });
  };
  const expectTrue = async () => {
    const found = await service.indexer.verify();
    expect({ ...found, isTrue: isTrue(found) }).toMatchObject({ missing: [], stale: [], orphan: [], isTrue: true });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vicino-test-search-'));
    await startEngine();
    service = await startSearchService({ meiliUrl: engine.url, meiliKey: engine.key });
  });
  afterEach(async () => {
    await service.close();
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('says so, keeps the marks, and goes on by itself when the engine is back', async () => {
    await service.writer.save([entryWith()], CONTEXT);
    await service.drained();
    await kill();
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    expect(await service.search()).toMatchObject({ totalCount: 3, degraded: true });
    expect(await service.status()).toMatchObject({
      ...{ engine: 'down', documents: null, pending: 2 },
      index: { state: 'UNKNOWN', rebuild: null },
    });
    await startEngine();
    await service.drained();
    expect((await service.search()).totalCount).toBe(3);
    await expectTrue();
  });

  it('ends without a difference when it was killed in the middle of indexing', async () => {
    const entries = Array.from({ length: 1_500 }, (_, place) => entryWith({ title: `Voce ${place}` }));
    const writing = service.writer.save(entries, CONTEXT);
    await someIndexed(service);
    await kill();
    await writing;
    await startEngine();
    await service.drained(60_000);
    expect((await service.search({ limit: 0 })).totalCount).toBe(1_500);
    await expectTrue();
  });

  it('fills an engine that comes back empty', async () => {
    await service.writer.save([entryWith(), entryWith()], CONTEXT);
    await service.drained();
    await kill();
    await rm(join(folder, 'work', 'db'), { recursive: true });
    await startEngine();
    for (;;) {
      const found = await service.search();
      expect(found.totalCount).toBe(2);
      if (!found.degraded) break;
    }
    await expectTrue();
  });
});

/** Until the engine has work in hand: documents in its queue or already found. */
async function someIndexed(service: SearchService): Promise<void> {
  for (;;) {
    const { results } = await service.parts.engine.tasks.getTasks({ types: ['documentAdditionOrUpdate'] });
    if (results.length > 0) return;
  }
}
