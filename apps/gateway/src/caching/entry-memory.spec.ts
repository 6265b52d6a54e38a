import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredEntry } from '@vicino/store';
import { sampleEntry, sampleId } from '@vicino/store/testing';
import { EntryMemory } from './entry-memory.js';

const ONE = sampleId('one');
const TWO = sampleId('two');
const AT = new Date(0);

describe('EntryMemory', () => {
  let asked: (readonly string[])[];
  let whileLoading: () => void;
  let version: number;
  let memory: EntryMemory;

  beforeEach(() => {
    asked = [];
    whileLoading = () => undefined;
    version = 1;
    const load = <Item>(ids: readonly string[], item: Item): Promise<Map<string, Item>> => {
      asked.push(ids);
      const rows = ids.filter((id) => id === ONE).map((id): [string, Item] => [id, item]);
      whileLoading();
      return Promise.resolve(new Map(rows));
    };
    memory = new EntryMemory({
      byIds: (ids) => load(ids, stored('one', version)),
      cardsByIds: (ids) => load(ids, sampleEntry('one')),
    });
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
