import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { type Minute, romeClock } from './rome-clock.js';

/** What the queue asks about at a moment, and the minute it is in Rome. */
function inRome(iso: string, now = iso): Minute | null {
  const moment = DateTime.fromISO(iso, { zone: 'utc' });
  const { minute: min, hour, day: date, month, weekday } = moment;
  let seen: Minute | null = null;
  const see = (rome: Minute): boolean => {
    seen = rome;
    return true;
  };
  romeClock(() => DateTime.fromISO(now, { zone: 'utc' }))(see)({ min, hour, date, month, dow: weekday % 7 });
  return seen;
}

describe('romeClock', () => {
  it.each([
    ['2026-01-15T04:10:00Z', { min: 10, hour: 5, date: 15, month: 1, dow: 4 }],
    ['2026-07-15T03:10:00Z', { min: 10, hour: 5, date: 15, month: 7, dow: 3 }],
    ['2026-03-28T23:30:00Z', { min: 30, hour: 0, date: 29, month: 3, dow: 0 }],
    ['2026-03-29T01:00:00Z', { min: 0, hour: 3, date: 29, month: 3, dow: 0 }],
    ['2026-12-31T23:30:00Z', { min: 30, hour: 0, date: 1, month: 1, dow: 5 }],
  ])('%s', (iso, rome) => {
    expect(inRome(iso)).toEqual(rome);
  });

  it('tells the year by the clock, on either side of New Year', () => {
    // 1 January 2027 is a Friday, 31 December 2026 a Thursday.
    expect(inRome('2027-01-01T10:00:00Z', '2026-12-31T22:00:00Z')?.dow).toBe(5);
    expect(inRome('2026-12-31T10:00:00Z', '2027-01-01T02:00:00Z')?.dow).toBe(4);
  });

  it('answers every line of the table for the minute it is asked about', () => {
    const clock = romeClock(() => DateTime.utc(2026, 1, 15));
    const at = (hour: number): Minute => ({ min: 0, hour, date: 15, month: 1, dow: 4 });
    const [five, six] = [5, 6].map((hour) => clock((rome) => rome.hour === hour));
    expect([five?.(at(4)), six?.(at(4)), five?.(at(5)), six?.(at(5))]).toEqual([true, false, false, true]);
  });
});
