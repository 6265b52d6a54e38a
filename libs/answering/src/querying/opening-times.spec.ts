import { describe, expect, it } from '@jest/globals';
import { readOpeningTimes } from './opening-times.js';

describe('readOpeningTimes', () => {
  // 2026-11-23 is a Monday, 2 June and 8 December are holidays, 29 March 2026 has 23 hours.
  it.each([
    ['Mo-Fr 09:00-12:00', '2026-11-23T09:00', true],
    ['Mo-Fr 09:00-12:00', '2026-11-23T11:59', true],
    ['Mo-Fr 09:00-12:00', '2026-11-23T12:00', false],
    ['Mo-Fr 09:00-12:00', '2026-11-22T10:00', false],
    ['Mo-Fr 09:00-12:00; PH off', '2026-12-08T10:00', false],
    ['Mo-Fr 09:00-12:00', '2026-12-08T10:00', true],
    ['Mo-Fr 09:00-12:00; PH off', '2026-04-06T10:00', false],
    ['PH 10:00-12:00', '2026-06-02T10:00', true],
    ['Sa 22:00-02:00', '2026-11-21T23:30', true],
    ['Sa 22:00-02:00', '2026-11-22T01:59', true],
    ['Sa 22:00-02:00', '2026-11-22T02:00', false],
    ['Sep-Jun: Mo 09:00-10:00', '2026-07-06T09:30', false],
    ['24/7', '2026-03-29T03:30', true],
    ['Mo 09:00-12:00 "su appuntamento"', '2026-11-23T10:00', false],
    ['Mo "su appuntamento"', '2026-11-23T10:00', false],
    ['Mo-Fr 09:00-12:00; SH off', '2026-11-23T10:00', false],
    ['non si sa', '2026-11-23T10:00', false],
  ])('%s at %s: %s', (osm, minute, open) => {
    expect(readOpeningTimes(osm).isOpenAt(minute)).toBe(open);
  });

  it.each([
    ['Mo-Fr 09:00-12:00', '2026-11-23', true],
    ['Mo-Fr 09:00-12:00', '2026-11-22', false],
    ['Sa 22:00-02:00', '2026-11-22', true],
    ['Mo-Fr 09:00-12:00; PH off', '2026-12-08', false],
    ['Mo "su appuntamento"', '2026-11-23', false],
    ['24/7', '2026-03-29', true],
    ['non si sa', '2026-11-23', false],
  ])('%s on %s: %s', (osm, day, open) => {
    expect(readOpeningTimes(osm).isOpenOn(day)).toBe(open);
  });
});
