import type { Entry } from './entry.js';

/**
 * Whether the entry's closing date has passed on the given day (ISO date in Europe/Rome).
 * The closing day itself is still open. Rule 4 of the domain: nobody has to run a job for this to take effect.
 */
export function isPastClosing(entry: Pick<Entry, 'window'>, today: string): boolean {
  const closesOn = entry.window?.closesOn;
  return closesOn !== null && closesOn !== undefined && closesOn < today;
}

/** Whether the entry may appear among results on the given day; it stays readable by its address in any case. */
export function isListed(entry: Pick<Entry, 'status' | 'window'>, today: string): boolean {
  return entry.status !== 'CLOSED' && !isPastClosing(entry, today);
}
