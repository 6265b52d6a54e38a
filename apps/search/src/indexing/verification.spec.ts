import { describe, expect, it } from '@jest/globals';
import { isTrue, verificationLines, type Verification } from './verification.js';

const CLEAN: Verification = { expected: 93, missing: [], stale: [], orphan: [], index: 'CURRENT', pending: 0 };

describe('verification', () => {
  it('is true without differences, whatever is pending', () => {
    expect(isTrue(CLEAN)).toBe(true);
    expect(isTrue({ ...CLEAN, pending: 4 })).toBe(true);
  });

  it.each([{ missing: ['a'] }, { stale: ['a'] }, { orphan: ['a'] }, { index: 'OUTDATED' as const }])(
    'is not true with %j',
    (difference) => expect(isTrue({ ...CLEAN, ...difference })).toBe(false),
  );

  it('prints a line a difference, then the counts', () => {
    expect(verificationLines({ ...CLEAN, missing: ['a', 'b'], orphan: ['c'], pending: 2 })).toEqual([
      'missing a',
      'missing b',
      'orphan c',
      '93 entries to be found, 2 missing, 0 stale, 1 orphan; index current, 2 changes pending',
    ]);
  });
});
