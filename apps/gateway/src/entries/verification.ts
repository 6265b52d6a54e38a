import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';
import type { PartialDate } from '@vicino/domain';

/** Months after which a verification no longer counts (domain rule 4). */
const GOOD_FOR_MONTHS = 12;

/** More than there are days within which something was verified. */
const MOST_DATES = 5_000;
const lastDays = new LRUCache<PartialDate, string>({ max: MOST_DATES });

/**
 * Whether the entry should be marked "da confermare": never verified, or not within twelve months.
 * A date known only to the month or year is taken at its end, so that nothing is marked before its time.
 * @param today ISO date in Europe/Rome.
 */
export function isVerificationOverdue(verifiedAt: PartialDate | null, today: string): boolean {
  return verifiedAt === null || lastDayOf(verifiedAt) < today;
}

/** The last day on which a verification counts; before every day for what is no date. Worked out once a date. */
function lastDayOf(verifiedAt: PartialDate): string {
  const known = lastDays.get(verifiedAt);
  if (known !== undefined) return known;
  const unit = verifiedAt.length === 4 ? 'year' : verifiedAt.length === 7 ? 'month' : 'day';
  const last = DateTime.fromISO(verifiedAt).endOf(unit).plus({ months: GOOD_FOR_MONTHS }).toISODate() ?? '';
  lastDays.set(verifiedAt, last);
  return last;
}
