import { DateTime } from 'luxon';

const MONTHS = [
  ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
  ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
];

/** Pattern of an Italian month, whole or as its first three letters, for use inside other patterns. */
export const MONTH_PATTERN = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})`;

/** 1 to 12 for "novembre", "nov", "Nov."; null for anything else. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.findIndex((month) => month.slice(0, 3) === name.slice(0, 3).toLowerCase());
  return index === -1 ? null : index + 1;
}

/** The ISO date, or null where the calendar has no such day or the year is not of our times (1900 to 2100). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100) return null;
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date.toISODate() : null;
}
