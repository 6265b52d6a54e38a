import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryArbitrary } from '../testing/entry.arbitrary.js';
import { sampleEntry } from '../testing/sample-entry.js';
import { canonicalJson, contentHash } from './content-hash.js';

/** The same value with the keys of every object turned round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('canonical JSON', () => {
  it('is JSON, and says the same as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))),
    );
  });

  it('depends on the order of arrays, and tells absent from null', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson({ a: null })).not.toBe(canonicalJson({ a: undefined }));
    expect(canonicalJson({ a: undefined })).toBe('{}');
  });
});

describe('the content hash', () => {
  it('is the same for equal entries, however they were built', () => {
    fc.assert(
      fc.property(entryArbitrary, (entry) =>
        expect(contentHash(reversed(entry) as typeof entry)).toBe(contentHash(entry)),
      ),
    );
  });

  it('does not change from release to release: every stored entry would count as changed', () => {
    expect(contentHash(sampleEntry('a'))).toBe('ca93f008fd42ad6975c563ec08d7a347e036ac6d1181c23a1650ef10d53b837d');
  });

  it('leaves out the slug and a window without dates, and nothing else', () => {
    const entry = sampleEntry('a');
    expect(contentHash({ ...entry, slug: 'other' })).toBe(contentHash(entry));
    expect(contentHash({ ...entry, window: { opensOn: null, closesOn: null } })).toBe(contentHash(entry));
    for (const field of Object.keys(entry).filter((name) => name !== 'slug')) {
      expect([field, contentHash({ ...entry, [field]: 'other' })]).not.toEqual([field, contentHash(entry)]);
    }
  });
});
