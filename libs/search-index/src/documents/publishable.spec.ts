import { describe, expect, it } from '@jest/globals';
import { ENTRY_STATUSES, PUBLICATIONS } from '@vicino/domain';
import { sampleEntry } from '@vicino/store/testing';
import { shouldBeIndexed } from './publishable.js';

describe('shouldBeIndexed', () => {
  it('is true for what is published and not closed, and for nothing else', () => {
    const indexed = PUBLICATIONS.flatMap((publication) =>
      ENTRY_STATUSES.filter((status) =>
        shouldBeIndexed({ entry: sampleEntry('a', { status }), version: 1, publication }),
      ).map((status) => `${publication} ${status}`),
    );
    expect(indexed).toEqual(['PUBLISHED ACTIVE', 'PUBLISHED OPENING', 'PUBLISHED TO_VERIFY']);
  });

  it('does not look at the closing date, which takes effect when a question is asked', () => {
    const entry = sampleEntry('a', { window: { opensOn: null, closesOn: '2001-01-01' } });
    expect(shouldBeIndexed({ entry, version: 1, publication: 'PUBLISHED' })).toBe(true);
  });
});
