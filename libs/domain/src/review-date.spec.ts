import { describe, expect, it } from '@jest/globals';
import { addMonths, reviewDueOn } from './review-date.js';

describe('reviewDueOn', () => {
  it.each([
    ['2026-03-28', 6, '2026-09-28'],
    ['2026-03', 6, '2026-09-01'],
    ['2021', 12, '2022-01-01'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-02-31', 6, null],
    ['2026-13', 6, null],
    ['marzo', 6, null],
  ])('%s and %i months: %s', (confirmed, months, due) => {
    expect(reviewDueOn(confirmed, months)).toBe(due);
  });
});

describe('addMonths', () => {
  it('goes back too', () => {
    expect(addMonths('2026-11-22', -12)).toBe('2025-11-22');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
  });
});
