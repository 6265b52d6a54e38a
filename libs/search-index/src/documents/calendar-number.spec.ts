import { describe, expect, it } from '@jest/globals';
import { calendarNumber, OPEN_ENDED } from './calendar-number.js';

describe('calendarNumber', () => {
  it.each([
    ['2026-11-22', 20261122],
    ['2023-03', 20230301],
    ['2021', 20210101],
  ])('reads %s as its earliest day', (date, number) => expect(calendarNumber(date)).toBe(number));

  it.each(['', '22/11/2026', '2026-11-22T10:00:00Z', 'presto'])('does not read "%s"', (text) =>
    expect(calendarNumber(text)).toBeNull(),
  );

  it('keeps the order of days, and puts none before every date', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-11-22'].map((day) => calendarNumber(day) ?? 0);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(OPEN_ENDED).toBeGreaterThan(calendarNumber('9998-12-31') ?? Infinity);
  });
});
