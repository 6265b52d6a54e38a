import { describe, expect, it } from '@jest/globals';
import { timetable } from './timetable.js';

const night = { id: 'cis-cirie', schedule: '0 4 * * 1' };
const byHand = { id: 'asl-to4', schedule: null };

describe('timetable', () => {
  it('has the daily pass, the weekly look for duplicates, and a line for each source with a schedule', () => {
    const items = timetable([night, byHand]);
    expect(items.map(({ identifier }) => identifier)).toEqual([
      'review-pass',
      'find-duplicates',
      'run-source:cis-cirie',
    ]);
    expect(items[2]?.payload).toEqual({ source: 'cis-cirie' });
  });

  it('reads a schedule by the clock of Rome', () => {
    const [, , source] = timetable([night]);
    // Monday, 4 in the morning in Rome: 3 in UTC in winter, 2 in summer.
    expect(source?.match({ min: 0, hour: 3, date: 23, month: 11, dow: 1 })).toBe(true);
    expect(source?.match({ min: 0, hour: 4, date: 23, month: 11, dow: 1 })).toBe(false);
    expect(source?.match({ min: 0, hour: 2, date: 20, month: 7, dow: 1 })).toBe(true);
  });

  it('names the source whose schedule makes no sense', () => {
    expect(() => timetable([{ id: 'cis-cirie', schedule: '99 4 * * *' }])).toThrow(
      /"99 4 \* \* \*" of source cis-cirie/,
    );
  });
});
