import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS } from '@vicino/contracts';
import { sampleEntry } from '@vicino/store/testing';
import { ACRONYMS } from './acronyms.js';
import { toSearchDocument } from './entry-document.mapping.js';
import { fingerprint, fingerprintedParts } from './fingerprint.js';
import { SEARCH_SETTINGS } from './index-settings.js';

const fields = Object.keys(toSearchDocument({ entry: sampleEntry('a'), version: 1, publication: 'PUBLISHED' }));

describe('SEARCH_SETTINGS', () => {
  it('names only fields that documents have', () => {
    const { searchableAttributes, displayedAttributes, filterableAttributes, rankingRules } = SEARCH_SETTINGS;
    const named = [
      ...searchableAttributes,
      ...displayedAttributes,
      ...filterableAttributes.flatMap((rule) => rule.attributePatterns),
      ...rankingRules.filter((rule) => rule.includes(':')).map((rule) => rule.split(':')[0]),
    ];
    expect(named.filter((field) => !fields.includes(String(field)))).toEqual([]);
  });

  it('can filter by and count every facet of the contract', () => {
    const [slugs] = SEARCH_SETTINGS.filterableAttributes;
    expect(slugs?.attributePatterns).toEqual(expect.arrayContaining([...FACET_FIELDS, 'municipalities']));
  });

  it('gives back nothing that tells for whom', () => {
    const ordering = ['needWeight', 'points'];
    const read = ['id', 'version', 'slug', 'title', ...ordering];
    expect(SEARCH_SETTINGS.displayedAttributes).toEqual(read);
  });

  it('does not guess at acronyms', () => {
    expect(ACRONYMS).toEqual(expect.arrayContaining(['rsa', 'pua']));
    expect(ACRONYMS.filter((word) => /\s/.test(word))).toEqual([]);
  });
});

describe('fingerprint', () => {
  it('is the same for the same parts and another for others', () => {
    expect(fingerprint(fingerprintedParts())).toBe(fingerprint(fingerprintedParts()));
    expect(fingerprint(fingerprintedParts())).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint([1, { a: 1 }])).not.toBe(fingerprint([1, { a: 2 }]));
  });
});
