import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockTable } from './block-table.js';

/** The blocks of a table, as lists. */
function blocksOf(keys: readonly (readonly string[])[]): string[] {
  const { starts, members } = blockTable(keys.length, (entry) => keys[entry] ?? []);
  return [...starts.slice(1)].map((end, block) => String([...members.slice(starts[block], end)])).sort();
}

/** The same by a map of lists. */
function blocksByMap(keys: readonly (readonly string[])[]): string[] {
  const blocks = new Map<string, number[]>();
  keys.forEach((list, entry) => list.forEach((key) => blocks.set(key, [...(blocks.get(key) ?? []), entry])));
  return [...blocks.values()]
    .filter(({ length }) => length > 1)
    .map(String)
    .sort();
}

const key = fc.oneof(fc.constantFrom('phone 1', 'phone 2', 'words a b', 'words b c'), fc.string());

describe('blockTable', () => {
  it('has a block of every key that several entries share', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(key, { maxLength: 6 }), { maxLength: 20 }), (keys) => {
        expect(blocksOf(keys)).toEqual(blocksByMap(keys));
      }),
    );
  });

  it('knows of each entry where it stands', () => {
    const keys = [['a', 'b'], ['b'], ['a', 'b', 'c'], ['d']];
    const { members, firstPlaces, places, blockOf, starts } = blockTable(keys.length, (entry) => keys[entry] ?? []);
    for (const entry of keys.keys()) {
      const own = [...places.slice(firstPlaces[entry], firstPlaces[entry + 1])];
      expect(own.every((place) => members[place] === entry)).toBe(true);
      expect(own).toHaveLength([2, 1, 2, 0][entry] ?? -1);
      for (const place of own) {
        const block = blockOf[place] ?? -1;
        expect(place >= (starts[block] ?? 0) && place < (starts[block + 1] ?? 0)).toBe(true);
      }
    }
  });

  it('grows past the room it began with, and keeps long keys apart', () => {
    const keys = Array.from({ length: 2_000 }, (_, entry) =>
      Array.from({ length: 100 }, (__, at) => `a long key of entry ${String(entry % 1_000)} and place ${String(at)}`),
    );
    const { starts, members } = blockTable(keys.length, (entry) => keys[entry] ?? []);
    expect([starts.length - 1, members.length]).toEqual([100_000, 200_000]);
  });
});
