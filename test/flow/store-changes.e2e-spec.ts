import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ChangeLog,
  type ChangeMark,
  createDataSource,
  IndexChanges,
  type Listening,
  type StoreChange,
} from '@vicino/store';
import { type ClonedDatabase, cloneDatabase, drained, sampleEntry, sampleId } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import type { DataSource } from 'typeorm';
import { startMuteProxy } from '../support/mute-proxy.js';

const context = { runId: null, fetchedAt: new Date() };
let database: ClonedDatabase;
let dataSource: DataSource;
let writer: EntryWriter;
let log: ChangeLog;

beforeAll(async () => {
  database = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  dataSource = createDataSource(database.url, { applicationName: 'store-changes' });
  await dataSource.initialize();
  writer = new EntryWriter(dataSource);
  log = new ChangeLog(dataSource);
});

afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  await dataSource.query('truncate entry cascade');
});

async function saveSamples(count: number, title = 'Sample'): Promise<void> {
  await writer.save(
    Array.from({ length: count }, (_, index) => sampleEntry(String(index), { title })),
    context,
  );
}

/** A promise that is fulfilled from outside: tests wait for what happens, never for time to pass. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('claiming changes', () => {
  it('hands over marks, oldest first, and forgets them when handled', async () => {
    await writer.save([sampleEntry('old')], context);
    await saveSamples(3);
    const claimed: ChangeMark[] = [];
    const handle = async (marks: readonly ChangeMark[]): Promise<void> => void claimed.push(...marks);
    expect(await log.claim('search', 1, handle)).toBe(1);
    expect(claimed).toEqual([{ entryId: sampleId('old'), version: 1 }]);
    expect(await log.claim('search', 10, handle)).toBe(3);
    expect(await log.claim('search', 10, handle)).toBe(0);
    expect(await log.pending('search')).toBe(0);
    expect(new Set(claimed.map((mark) => mark.entryId)).size).toBe(4);
  });

  it('marks twice what changed twice once, with the last version', async () => {
    await saveSamples(1);
    await saveSamples(1, 'Other');
    const claimed: ChangeMark[] = [];
    await log.claim('search', 10, async (marks) => void claimed.push(...marks));
    expect(claimed).toEqual([{ entryId: sampleId('0'), version: 2 }]);
  });

  it('keeps every mark when handling fails, and tells the error', async () => {
    await saveSamples(3);
    const failure = new Error('engine away');
    await expect(log.claim('search', 10, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(await log.pending('search')).toBe(3);
    expect(await log.claim('search', 10, async () => undefined)).toBe(3);
  });

  it('gives claims at the same time different entries', async () => {
    await saveSamples(30);
    const { opened, open } = gate();
    const taken: string[] = [];
    let inside = 0;
    const handle = async (marks: readonly ChangeMark[]): Promise<void> => {
      taken.push(...marks.map((mark) => mark.entryId));
      inside += 1;
      if (inside === 3) open();
      await opened;
    };
    expect(await Promise.all([1, 2, 3].map(() => log.claim('search', 10, handle)))).toEqual([10, 10, 10]);
    expect(new Set(taken).size).toBe(30);
    expect(await log.pending('search')).toBe(0);
  });

  it('lets a writer go on while a claim is worked on, and keeps the change it makes', async () => {
    await saveSamples(2);
    await log.claim('search', 10, async () => {
      // Would wait for ever if the claim held the rows.
      await writer.save([sampleEntry('0', { title: 'Other' })], context);
    });
    const claimed: ChangeMark[] = [];
    await log.claim('search', 10, async (marks) => void claimed.push(...marks));
    expect(claimed).toEqual([{ entryId: sampleId('0'), version: 2 }]);
  });

  it('does not hand an entry that changed meanwhile to a second claim before the first is done', async () => {
    await saveSamples(1);
    await log.claim('search', 10, async () => {
      await saveSamples(1, 'Other');
      expect(await log.claim('search', 10, async () => undefined)).toBe(0);
    });
    expect(await log.pending('search')).toBe(1);
  });

  it('frees the marks of a process that died in the middle', async () => {
    await saveSamples(5);
    const doomed = createDataSource(database.url, { applicationName: 'store-doomed' });
    await doomed.initialize();
    const claim = new ChangeLog(doomed).claim('search', 10, async () => {
      await dataSource.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'store-doomed'`,
      );
      throw new Error('dies here');
    });
    await expect(claim).rejects.toThrow('dies here');
    expect(await log.pending('search')).toBe(5);
    expect(await log.claim('search', 10, async () => undefined)).toBe(5);
    await doomed.destroy();
  });

  it('does not forget marks when the connection is lost after the work', async () => {
    await saveSamples(5);
    const doomed = createDataSource(database.url, { applicationName: 'store-doomed' });
    await doomed.initialize();
    const claim = new ChangeLog(doomed).claim('search', 10, async () => {
      await dataSource.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'store-doomed'`,
      );
    });
    await expect(claim).rejects.toThrow();
    expect(await log.pending('search')).toBe(5);
    // The pool has replaced the lost connection.
    expect(await new ChangeLog(doomed).claim('search', 10, async () => undefined)).toBe(5);
    await doomed.destroy();
  });

  it('survives writers and claimers in each other’s way, and ends with nothing left', async () => {
    await saveSamples(100);
    const seen = new Map<string, number>();
    const handle = async (marks: readonly ChangeMark[]): Promise<void> => {
      for (const { entryId, version } of marks) seen.set(entryId, Math.max(seen.get(entryId) ?? 0, version));
    };
    const write = async (): Promise<void> => {
      for (let round = 0; round < 10; round += 1) await saveSamples(100, `Round ${round}`);
    };
    let writing = true;
    const claim = async (): Promise<void> => {
      while (writing || (await log.pending('search')) > 0) await log.claim('search', 17, handle);
    };
    await Promise.all([write().finally(() => (writing = false)), claim(), claim()]);
    expect(await log.pending('search')).toBe(0);
    const rows = await dataSource.query<{ id: string; version: number }[]>('select id, version from entry');
    expect(seen).toEqual(new Map(rows.map((row) => [row.id, row.version])));
  });
});

describe('listening', () => {
  let listening: Listening | undefined;
  afterEach(async () => {
    await listening?.close();
  });

  it('hears of a change when it is committed, and not before', async () => {
    let calls = 0;
    let heard = gate();
    listening = log.listen(() => {
      calls += 1;
      heard.open();
    });
    await listening.ready;
    expect(calls).toBe(1);
    heard = gate();
    await dataSource.transaction(async (manager) => {
      await manager.query(`select pg_notify('entry_changed', '')`);
      // A message that was sent would overtake this round trip of another connection.
      await new EntryWriter(dataSource).missing('sample', []);
      expect(calls).toBe(1);
    });
    await heard.opened;
    heard = gate();
    await saveSamples(1);
    await heard.opened;
    expect(calls).toBe(3);
    // Nothing changed, nothing to announce: the next call is the one of the change after it.
    await saveSamples(1);
    heard = gate();
    await saveSamples(1, 'Other');
    await heard.opened;
    expect(calls).toBe(4);
  });

  it('comes back by itself when the connection is lost, and says that something may have been missed', async () => {
    let heard = gate();
    const troubles: Error[] = [];
    listening = log.listen(
      () => heard.open(),
      (error) => troubles.push(error),
    );
    await listening.ready;
    heard = gate();
    await dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'store-changes-listen'`,
    );
    await heard.opened;
    expect(troubles).toHaveLength(1);
    heard = gate();
    await saveSamples(1);
    await heard.opened;
  });

  it('notices that the connection died without a word', async () => {
    const proxy = await startMuteProxy(new URL(database.url));
    const through = createDataSource(proxy.url, { applicationName: 'store-mute' });
    await through.initialize();
    let heard = gate();
    const lost = gate();
    listening = new IndexChanges(through).listen(
      () => heard.open(),
      () => lost.open(),
    );
    await listening.ready;
    heard = gate();
    proxy.mute();
    await lost.opened;
    await heard.opened;
    heard = gate();
    await saveSamples(1);
    await heard.opened;
    await listening.close();
    await proxy.stop();
    await through.destroy();
  });

  it('says which entries a commit wrote, however many, and what the search announced', async () => {
    const told: StoreChange[] = [];
    const changes = new IndexChanges(dataSource);
    listening = changes.listen(
      (change) => told.push(change),
      () => undefined,
    );
    await listening.ready;
    await saveSamples(450);
    await changes.announce();
    while (told.at(-1)?.kind !== 'SEARCHABLE') await new Promise((resolve) => setTimeout(resolve, 5));
    await listening.close();
    expect(told[0]).toEqual({ kind: 'UNKNOWN' });
    const named = told.flatMap((change) => (change.kind === 'WRITTEN' ? change.entryIds : []));
    expect([...named].sort()).toEqual(Array.from({ length: 450 }, (_, index) => sampleId(String(index))).sort());
  });

  it('closes at once, also where nobody answers', async () => {
    const nowhere = createDataSource('postgres://nobody@127.0.0.1:1/none', { applicationName: 'store-nowhere' });
    const trouble = gate();
    const futile = new ChangeLog(nowhere).listen(
      () => undefined,
      () => trouble.open(),
    );
    await trouble.opened;
    await futile.close();
    await futile.ready;
  });
});

describe('waiting until drained', () => {
  it('ends when nothing is left', async () => {
    await saveSamples(2);
    await Promise.all([drained(dataSource, 'search'), log.claim('search', 10, async () => undefined)]);
    expect(await log.pending('search')).toBe(0);
  });

  it('says what is left when it takes too long', async () => {
    await saveSamples(1);
    await expect(drained(dataSource, 'search', 0)).rejects.toThrow(
      '"search" did not catch up in 0 ms. Left: 1 entries: sample-0 version 1',
    );
  });
});
