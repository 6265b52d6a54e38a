import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryId, entrySlug, slugOf, slugOfAny } from './identity.js';

const anyText = fc.string({ unit: 'binary' });

describe('identity', () => {
  it('never throws, and makes addresses of plain letters, figures and hyphens', () => {
    fc.assert(
      fc.property(anyText, anyText, (source, key) => {
        const id = entryId(source, key);
        expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
        expect(entryId(source, key)).toBe(id);
        expect(entrySlug(source, key, id)).toMatch(/^(?:[a-z\d]+-)*[\da-f]{6}$/u);
      }),
    );
  });

  it('gives the same slug the short way and the long way, and of a slug the slug itself', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'abtsSzZ09àèéìòùÀÈ’\' ,.;:()/"–-'), maxLength: 30 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(slugOf(text)).toBe(slugOfAny(text));
        expect(slugOf(slugOf(text))).toBe(slugOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts long slugs between words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1, maxLength: 40 }), (words) => {
        const slug = slugOf(words.join(' '));
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug.split('-')).toEqual(words.slice(0, slug.split('-').length));
      }),
    );
  });
});
