import { badInput } from '../api/api-error.js';
import type { SearchInput } from './search.input.js';

/** The time by which opening hours are judged: a minute, a day, or neither. */
export interface OpenTime {
  readonly openAt: string | null;
  readonly openOn: string | null;
}

const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * @param now Local minute in Europe/Rome, `yyyy-mm-ddThh:mm`.
 * @throws BAD_USER_INPUT for what is no time, and for two times at once.
 */
export function openTime(input: SearchInput, now: string): OpenTime {
  const openAt = input.openAt == null || input.openAt === '' ? null : input.openAt;
  const openOn = input.openOn == null || input.openOn === '' ? null : input.openOn;
  if ([input.openNow === true, openAt !== null, openOn !== null].filter(Boolean).length > 1) {
    throw badInput('input.openAt', 'send only one of openNow, openAt and openOn.');
  }
  if (openAt !== null && !isMinute(openAt)) {
    throw badInput('input.openAt', 'must be a minute in Italy as yyyy-mm-ddThh:mm, e.g. 2026-11-23T09:30.');
  }
  if (openOn !== null) checkDay('input.openOn', openOn);
  return { openAt: input.openNow === true ? now : openAt, openOn };
}

/** @throws BAD_USER_INPUT for what is no day. */
export function closingDay(input: SearchInput): string | null {
  if (input.closingBy == null || input.closingBy === '') return null;
  checkDay('input.closingBy', input.closingBy);
  return input.closingBy;
}

function checkDay(field: string, day: string): void {
  if (!isMinute(`${day}T00:00`)) throw badInput(field, 'must be a day as yyyy-mm-dd, e.g. 2026-11-23.');
}

/** Whether it is on the calendar: JavaScript reads 30 February as 2 March. */
function isMinute(text: string): boolean {
  if (!MINUTE.test(text)) return false;
  const read = new Date(`${text}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
