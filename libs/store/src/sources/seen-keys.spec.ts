import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeenKeys } from './seen-keys.js';

describe('SeenKeys', () => {
  it('knows what a set of the same keys knows', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (added, asked) => {
        const seen = new SeenKeys();
        const set = new Set<string>();
        for (const key of added) {
          expect(seen.add(key)).toBe(!set.has(key));
          set.add(key);
        }
        expect(seen.size).toBe(set.size);
        for (const key of [...added, ...asked]) expect(seen.has(key)).toBe(set.has(key));
      }),
    );
  });

  it('still knows the first after it has grown many times', () => {
    const seen = new SeenKeys();
    for (let number = 0; number < 50_000; number += 1) seen.add(`key ${number}`);
    expect(seen.size).toBe(50_000);
    for (let number = 0; number < 50_000; number += 1) expect(seen.has(`key ${number}`)).toBe(true);
    expect(seen.has('key 50000')).toBe(false);
  });
});
