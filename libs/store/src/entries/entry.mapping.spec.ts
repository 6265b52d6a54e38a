import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryArbitrary } from '../testing/entry.arbitrary.js';
import { sampleEntry } from '../testing/sample-entry.js';
import { entryContent, entryOf } from './entry.mapping.js';

describe('entry and columns', () => {
  it('are one and the same, there and back', () => {
    fc.assert(fc.property(entryArbitrary, (entry) => expect(entryOf(entryContent(entry))).toEqual(entry)));
  });

  it('keep a window without dates as no window', () => {
    const entry = sampleEntry('a', { window: { opensOn: null, closesOn: null } });
    expect(entryOf(entryContent(entry)).window).toBeNull();
  });

  it('keep a window with one date', () => {
    const entry = sampleEntry('a', { window: { opensOn: null, closesOn: '2026-06-30' } });
    expect(entryContent(entry)).toMatchObject({ opensOn: null, closesOn: '2026-06-30' });
  });

  it('have the slugs of the needs in a column of their own, in order', () => {
    const needs = ['casa', 'lavoro'].map((slug) => ({ slug, origin: 'DERIVED' as const, evidence: ['affitto'] }));
    expect(entryContent(sampleEntry('a', { needs })).needSlugs).toEqual(['casa', 'lavoro']);
  });
});
