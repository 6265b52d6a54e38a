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
    memory = new EntryMemory({
      byIds: (ids) => {
        asked.push(ids);
        const rows = ids.filter((id) => id === ONE).map((id): [string, StoredEntry] => [id, stored('one', version)]);
        whileLoading();
        return Promise.resolve(new Map(rows));
      },
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
