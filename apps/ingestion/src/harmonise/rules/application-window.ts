import type { ApplicationWindow } from '@vicino/domain';
import { type Answer, certain, likely } from '../answer.js';
import { isoDate, MONTH_PATTERN, monthNumber } from './calendar.js';
import { cleanText } from './text.js';

const DAY = `(\\d{1,2})°?(?:\\s+(${MONTH_PATTERN})\\b\\.?|[/.](\\d{1,2}))(?:[\\s/.]+(\\d{4}))?(?![\\d/])`;
const FROM_TO = new RegExp(
  `\\bdal(?:l['’]\\s?|\\s+)${DAY}\\s+(?:e\\s+)?(?:fino\\s+)?(?:al(?:l['’]\\s?|\\s+))${DAY}`,
  'iu',
);
const UNTIL = new RegExp(
  `\\b(?:entro|fino|scad(?:e|enza)|termine|chiude|chiusura)\\b[^.;\\d]{0,30}?(?:(?:il|al(?:l['’])?|l['’])\\s?)?${DAY}`,
  'iu',
);
const SINCE = new RegExp(`\\b(?:a partire\\s+)?(?:dal(?:l['’]\\s?|\\s+))${DAY}`, 'iu');

/**
 * First and last day in which one can apply: "dal 7 novembre al 6 dicembre 2019", "entro il 30/6/2026",
 * "a partire dal 1 marzo 2026". A first day without a year takes that of the last, or the one before when it would
 * come after it. Without any year nothing is answered. Null, and no finding, for texts that name no such days:
 * "dal lunedì al venerdì" is hours. Days that do not exist, or a window that ends before it opens, are `DATE_INVALID`.
 */
export function parseWindow(raw: string): Answer<ApplicationWindow | null> {
  const text = cleanText(raw);
  const span = FROM_TO.exec(text);
  if (span) return fromTo(raw, partsOf(span.slice(1, 5)), partsOf(span.slice(5, 9)));
  const until = UNTIL.exec(text);
  if (until) return oneSided(raw, partsOf(until.slice(1, 5)), (closesOn) => ({ opensOn: null, closesOn }));
  const since = SINCE.exec(text);
  if (since) return oneSided(raw, partsOf(since.slice(1, 5)), (opensOn) => ({ opensOn, closesOn: null }));
  return certain(null);
}

interface DayParts {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

function partsOf([day, name, number, year]: readonly (string | undefined)[]): DayParts {
  const month = name === undefined ? Number(number) : (monthNumber(name) ?? 0);
  return { day: Number(day), month, year: year === undefined ? null : Number(year) };
}

function fromTo(raw: string, first: DayParts, last: DayParts): Answer<ApplicationWindow | null> {
  if (last.year === null) return certain(null);
  const closesOn = isoDate(last.year, last.month, last.day);
  const wraps = first.month > last.month || (first.month === last.month && first.day > last.day);
  const opensOn = isoDate(first.year ?? (wraps ? last.year - 1 : last.year), first.month, first.day);
  if (opensOn === null || closesOn === null || opensOn > closesOn) return invalid(raw);
  // Only a year taken over the turn of the year is a guess.
  return first.year === null && wraps ? likely({ opensOn, closesOn }) : certain({ opensOn, closesOn });
}

function oneSided(
  raw: string,
  parts: DayParts,
  windowOf: (date: string) => ApplicationWindow,
): Answer<ApplicationWindow | null> {
  if (parts.year === null) return certain(null);
  const date = isoDate(parts.year, parts.month, parts.day);
  return date === null ? invalid(raw) : certain(windowOf(date));
}

function invalid(value: string): Answer<null> {
  return certain(null, {
    code: 'DATE_INVALID',
    severity: 'WARNING',
    value,
    suggestion: 'Scrivere primo e ultimo giorno, per esempio: dal 7 novembre al 6 dicembre 2026.',
  });
}
