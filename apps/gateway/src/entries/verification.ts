import { DateTime } from 'luxon';
import type { PartialDate } from '@vicino/domain';

/** Months after which a verification no longer counts (domain rule 4). */
const GOOD_FOR_MONTHS = 12;

/**
 * Whether the entry should be marked "da confermare": never verified, or not within twelve months.
 * A date known only to the month or year is taken at its end, so that nothing is marked before its time.
 * @param today ISO date in Europe/Rome.
 */
export function isVerificationOverdue(verifiedAt: PartialDate | null, today: string): boolean {
  if (verifiedAt === null) return true;
  const verified = DateTime.fromISO(verifiedAt);
  if (!verified.isValid) return true;
  const unit = verifiedAt.length === 4 ? 'year' : verifiedAt.length === 7 ? 'month' : 'day';
  return verified.endOf(unit).plus({ months: GOOD_FOR_MONTHS }) < DateTime.fromISO(today);
}
