import type { PartialDate } from './entry.js';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The day (ISO date) by which an entry should be confirmed again: `cadenceMonths` after it last was. A year or a month
 * alone counts from its first day, as nobody knows better; null when the date cannot be read.
 */
export function reviewDueOn(confirmed: PartialDate, cadenceMonths: number): string | null {
  const [, year, month = '01', day = '01'] = PARTIAL.exec(confirmed) ?? [];
  if (year === undefined) return null;
  const first = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || !first.toISOString().startsWith(`${year}-${month}-${day}`)) return null;
  return addMonths(`${year}-${month}-${day}`, cadenceMonths);
}

/** What is due within this many months is due soon: time enough to ask a provider. */
export const REVIEW_SOON_MONTHS = 1;

/** The same day `months` later, or earlier when negative; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}
