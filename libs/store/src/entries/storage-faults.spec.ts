import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { entryArbitrary } from '../testing/entry.arbitrary.js';
import { sampleEntry } from '../testing/sample-entry.js';
import { checkBatch } from './entry-batch.js';
import { storageFaults } from './storage-faults.js';

const place = {
  name: null,
  address: null,
  postalCode: null,
  istatCode: null,
  latitude: null,
  longitude: null,
  precision: null,
  visibility: 'PUBLIC',
} as const;

describe('what PostgreSQL cannot hold', () => {
  it('is nothing in an ordinary entry', () => {
    fc.assert(fc.property(entryArbitrary, (entry) => expect(storageFaults(entry)).toEqual([])));
  });

  it.each([
    ['title', { title: 'a\0b' }],
    ['description', { description: 'half \uD834 a pair' }],
    ['locations[1].latitude', { locations: [place, { ...place, latitude: Number.NaN }] }],
    ['window.closesOn', { window: { opensOn: '2026-02-28', closesOn: '2026-02-30' } }],
    ['window.opensOn', { window: { opensOn: '0000-01-01', closesOn: null } }],
    ['window.opensOn', { window: { opensOn: '2026-1-1', closesOn: null } }],
    ['id', { id: '42' }],
    ['slug', { slug: '' }],
    ['source.externalId', { source: { sourceId: 's', externalId: '', name: '', url: null } }],
    [
      'eligibility.rules[0].value',
      {
        eligibility: {
          text: null,
          rules: [{ criterion: 'eta-minima', comparison: 'AT_LEAST', value: Infinity, qualifier: null, text: '' }],
        },
      },
    ],
  ] as const)('is named by its field: %s', (field, different) => {
    const faults = storageFaults(sampleEntry('a', different));
    expect(faults.map((fault) => fault.field)).toEqual([field]);
  });

  it('makes a batch be refused by an error that names entry, field and cure, and shows no content', () => {
    const batch = [sampleEntry('a'), sampleEntry('b', { title: 'secret \0' })];
    const { id } = sampleEntry('b');
    expect(() => checkBatch(batch)).toThrow(
      `Entry ${id} cannot be stored: title: take the NUL characters out of the text.`,
    );
    expect(() => checkBatch([sampleEntry('a'), sampleEntry('a')])).toThrow('twice');
  });
});
