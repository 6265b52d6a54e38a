import { describe, expect, it } from '@jest/globals';
import { isVerificationOverdue } from './verification.js';

describe('isVerificationOverdue', () => {
  it.each([
    ['2025-11-22', '2026-11-22', false],
    ['2025-11-21', '2026-11-22', true],
    ['2025-11', '2026-11-30', false],
    ['2025-10', '2026-11-22', true],
    ['2025', '2026-12-31', false],
    ['2024', '2026-01-01', true],
    ['unknown', '2026-01-01', true],
    [null, '2026-01-01', true],
  ])('%s on %s: %s', (verifiedAt, today, overdue) => {
    expect(isVerificationOverdue(verifiedAt, today)).toBe(overdue);
  });
});
