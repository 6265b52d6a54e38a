import { describe, expect, it } from '@jest/globals';
import { sampleEntry, sampleId } from '@vicino/store/testing';
import { planReviews } from './plan-reviews.js';

describe('planReviews', () => {
  it('counts from the date of the source, by the cadence of its policy', () => {
    const entries = [sampleEntry('a', { verifiedAt: '2026-01-31' }), sampleEntry('b', { verifiedAt: '2025' })];
    expect(planReviews(entries, 1)).toEqual([
      { entryId: sampleId('a'), cadenceMonths: 1, dueOn: '2026-02-28' },
      { entryId: sampleId('b'), cadenceMonths: 1, dueOn: '2025-02-01' },
    ]);
  });

  it('leaves the day to the store where there is no date to count from', () => {
    expect(planReviews([sampleEntry('a'), sampleEntry('b', { verifiedAt: '2026-13' })], 6)).toEqual([
      { entryId: sampleId('a'), cadenceMonths: 6, dueOn: null },
      { entryId: sampleId('b'), cadenceMonths: 6, dueOn: null },
    ]);
  });
});
