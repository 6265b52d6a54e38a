import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BEFORE_FIRST_ID, type EntryCard, type StoredEntry } from '@vicino/store';
import { sampleEntry, sampleId } from '@vicino/store/testing';
import { EntryMemory } from './entry-memory.js';

const ONE = sampleId('one');
const TWO = sampleId('two');
const AT = new Date(0);

describe('EntryMemory', () => {
  let asked: (readonly string[])[];
  let whileLoading: () => void;
  let version: number;
  let catalogue: readonly EntryCard[];
  let reader: ConstructorParameters<typeof EntryMemory>[0];
  let memory: EntryMemory;

  beforeEach(() => {
    asked = [];
    whileLoading = () => undefined;
    version = 1;
    catalogue = [sampleEntry('one')];
    const load = <Item>(ids: readonly string[], item: Item): Promise<Map<string, Item>> => {
      asked.push(ids);
      const rows = ids.filter((id) => id === ONE).map((id): [string, Item] => [id, item]);
      whileLoading();
      return Promise.resolve(new Map(rows));
    };
    reader = {
      byIds: (ids: readonly string[]) => load(ids, stored('one', version)),
      cardsByIds: (ids: readonly string[]) => load(ids, sampleEntry('one')),
      cardsAfter: (after: string, limit: number) => {
        whileLoading();
        const page = catalogue.filter(({ id }) => id > after).slice(0, limit);
        return Promise.resolve(page.map((card) => structuredClone(card)));
      },
    };
    memory = new EntryMemory(reader);
  });

  it('asks the store once for what is there, and every time for what is not', async () => {
    memory.changed();
    expect([...(await memory.byIds([ONE, TWO])).keys()]).toEqual([ONE]);
    expect([...(await memory.byIds([ONE, TWO])).keys()]).toEqual([ONE]);
    expect(asked).toEqual([[ONE, TWO], [TWO]]);
  });

  it('does not ask where everything is remembered', async () => {
    memory.changed();
    await memory.byIds([ONE]);
    await memory.byIds([ONE]);
    expect(asked).toHaveLength(1);
  });

  it('remembers cards apart, and forgets them with the rest', async () => {
    memory.changed();
    await memory.byIds([ONE]);
    await memory.cardsByIds([ONE]);
    expect((await memory.cardsByIds([ONE])).get(ONE)?.title).toBe(sampleEntry('one').title);
    expect(asked).toHaveLength(2);
    memory.changed();
    await memory.cardsByIds([ONE]);
    expect(asked).toHaveLength(3);
  });

  it('forgets when something is written', async () => {
    memory.changed();
    await memory.byIds([ONE]);
    version = 2;
    memory.changed();
    expect((await memory.byIds([ONE])).get(ONE)?.version).toBe(2);
  });

  it('forgets what was written and nothing else', async () => {
    memory.changed();
    await memory.byIds([ONE]);
    await memory.cardsByIds([ONE]);
    memory.changed({ kind: 'WRITTEN', entryIds: [TWO] });
    memory.changed({ kind: 'SEARCHABLE' });
    await memory.byIds([ONE]);
    await memory.cardsByIds([ONE]);
    expect(asked).toHaveLength(2);
    memory.changed({ kind: 'WRITTEN', entryIds: [TWO, ONE] });
    await memory.byIds([ONE]);
    await memory.cardsByIds([ONE]);
    expect(asked).toHaveLength(4);
  });

  describe('reads ahead', () => {
    const [first, second, third] = (['one', 'two', 'three'] as const)
      .map((key): EntryCard => sampleEntry(key))
      .sort((a, b) => (a.id < b.id ? -1 : 1)) as [EntryCard, EntryCard, EntryCard];

    it('page by page, so that nobody has to ask the store', async () => {
      catalogue = [first, second, third];
      memory.changed();
      expect(await memory.readAhead(BEFORE_FIRST_ID, 2)).toBe(second.id);
      expect(await memory.readAhead(second.id, 2)).toBeNull();
      expect([...(await memory.cardsByIds([third.id, first.id, second.id])).keys()]).toHaveLength(3);
      expect(asked).toEqual([]);
    });

    it('keeps the very card it has where it is as it was, and takes another in its place', async () => {
      catalogue = [first];
      memory.changed();
      await memory.readAhead(BEFORE_FIRST_ID, 2);
      const before = (await memory.cardsByIds([first.id])).get(first.id);
      await memory.readAhead(BEFORE_FIRST_ID, 2);
      expect((await memory.cardsByIds([first.id])).get(first.id)).toBe(before);
      catalogue = [{ ...first, title: 'Mended by hand' }];
      await memory.readAhead(BEFORE_FIRST_ID, 2);
      expect((await memory.cardsByIds([first.id])).get(first.id)?.title).toBe('Mended by hand');
    });

    it('keeps what it reads again for another ten minutes, and no card longer that is not there', async () => {
      const MINUTE = 60_000;
      const time = jest.spyOn(performance, 'now');
      const start = performance.now();
      const at = async (minutes: number) => {
        time.mockReturnValue(start + minutes * MINUTE);
        await pause(5); // The cache looks at the clock once a millisecond.
      };
      catalogue = [first, second];
      memory.changed();
      await memory.readAhead(BEFORE_FIRST_ID, 5);
      await at(8);
      catalogue = [first];
      await memory.readAhead(BEFORE_FIRST_ID, 5);
      await at(12);
      await memory.cardsByIds([first.id, second.id]);
      expect(asked).toEqual([[second.id]]);
      time.mockRestore();
    });

    it('ends where there is no room, without pushing out what was asked for', async () => {
      memory = new EntryMemory(reader, 1);
      memory.changed();
      await memory.cardsByIds([ONE]);
      catalogue = [first, second, third];
      let last: string | null = BEFORE_FIRST_ID;
      while (last !== null) last = await memory.readAhead(last, 1);
      await memory.cardsByIds([ONE]);
      expect(asked).toEqual([[ONE]]);
    });

    it('keeps nothing that was written meanwhile, nor while it hears of no change', async () => {
      await memory.readAhead(BEFORE_FIRST_ID, 2);
      memory.changed();
      whileLoading = () => memory.changed({ kind: 'WRITTEN', entryIds: [ONE] });
      await memory.readAhead(BEFORE_FIRST_ID, 2);
      await memory.cardsByIds([ONE]);
      expect(asked).toEqual([[ONE]]);
    });
  });

  it('does not keep what was loaded while something was written', async () => {
    memory.changed();
    whileLoading = () => memory.changed();
    await memory.byIds([ONE]);
    await memory.byIds([ONE]);
    expect(asked).toHaveLength(2);
  });

  it('keeps nothing before it hears of changes, nor after it hears of them no more', async () => {
    await memory.byIds([ONE]);
    await memory.byIds([ONE]);
    memory.changed();
    memory.lost();
    await memory.byIds([ONE]);
    await memory.byIds([ONE]);
    expect(asked).toHaveLength(4);
  });
});

function stored(key: string, version: number): StoredEntry {
  const dates = { fetchedAt: AT, createdAt: AT, updatedAt: AT, withdrawnAt: null };
  return { entry: sampleEntry(key), version, publication: 'PUBLISHED', ...dates };
}
