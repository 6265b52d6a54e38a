import type { PartialDate } from '@vicino/domain';

/** The engine compares numbers only. Later than any date an entry can carry. */
export const OPEN_ENDED = 99991231;

/**
 * A day as the number yyyymmdd, so that the order of the numbers is the order of the days.
 * Less than a day's precision gives the earliest day it can mean: "2021" is 20210101. Null for anything else.
 */
export function calendarNumber(date: PartialDate): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!found) return null;
  return Number(`${found[1]}${found[2] ?? '01'}${found[3] ?? '01'}`);
}
