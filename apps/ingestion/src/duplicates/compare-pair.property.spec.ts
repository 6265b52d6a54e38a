import { describe, expect, it } from '@jest/globals';
import type { Entry } from '@vicino/domain';
import { entryArbitrary } from '@vicino/store/testing';
import fc from 'fast-check';
import { blocks } from './blocks.js';
import { comparePair } from './compare-pair.js';
import { findDuplicates } from './find-duplicates.js';
import { fingerprint } from './fingerprint.js';
import { mergeEntries, undoMerge } from './merge-entries.js';

/** Titles, towns and phones of few kinds, so that pairs often agree; everything else is any entry the store can hold. */
const near: fc.Arbitrary<Entry> = fc
  .tuple(
    entryArbitrary,
    fc.array(
      fc.constantFrom('Casa', 'della', 'comunità', 'Ivrea', 'Caritas', '2021', 'SerD', '-', 'G.A.P.', 'dormitorio'),
      {
        maxLength: 6,
      },
    ),
    fc.constantFrom('001125', '001082', null),
  )
  .map(([entry, words, istatCode]) => ({
    ...entry,
    title: words.join(' '),
    locations: entry.locations.map((location) => ({ ...location, istatCode })),
    contacts: [{ kind: 'PHONE' as const, value: '1522', label: null }],
  }));
const anyEntry = fc.oneof(entryArbitrary, near);

describe('comparing, whatever the entries', () => {
  it('never throws, answers the same both ways and every time', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (a, b) => {
        const answer = comparePair(a, b);
        expect(comparePair(b, a)).toEqual(answer);
        expect(comparePair(a, b)).toEqual(answer);
        expect(answer.score).toBeGreaterThanOrEqual(0);
        expect(answer.score).toBeLessThanOrEqual(1);
        expect(answer.reasons.every(({ weight }) => Number.isFinite(weight))).toBe(true);
      }),
    );
  });

  it('finds an entry the same as itself', () => {
    fc.assert(fc.property(anyEntry, (entry) => comparePair(entry, structuredClone(entry)).verdict === 'SAME'));
  });

  it('gives the same pairs whatever the order of the entries', () => {
    const lists = fc.uniqueArray(anyEntry, { maxLength: 8, selector: ({ id }) => id });
    fc.assert(
      fc.property(lists, (entries) => {
        expect(findDuplicates(entries.toReversed())).toEqual(findDuplicates(entries));
      }),
      { numRuns: 50 },
    );
  });

  it('gives each pair of a block once, and none with itself', () => {
    fc.assert(
      fc.property(fc.array(near, { maxLength: 8 }), (entries) => {
        const pairs = [...blocks(entries.map(fingerprint))].flatMap(({ at, others }) =>
          others.map((other) => [Math.min(at, other), Math.max(at, other)]),
        );
        expect(pairs.every(([first, second]) => first !== second)).toBe(true);
        expect(new Set(pairs.map(String)).size).toBe(pairs.length);
      }),
      { numRuns: 50 },
    );
  });

  it('merges without losing either, and shows no guarded place', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (kept, other) => {
        const merged = mergeEntries(kept, other);
        expect(undoMerge(merged)).toEqual([kept, other]);
        const guarded = [...kept.locations, ...other.locations].some(({ visibility }) => visibility !== 'PUBLIC');
        expect(guarded && merged.entry.locations.some(({ visibility }) => visibility === 'PUBLIC')).toBe(false);
      }),
    );
  });
});
