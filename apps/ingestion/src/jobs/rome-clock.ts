import { DateTime } from 'luxon';
import type { CronMatcher } from 'graphile-worker';

/** A minute as cron sees it. */
export type Minute = Parameters<CronMatcher>[0];

/**
 * A matcher of minutes in Europe/Rome as one of minutes in UTC, which is what the queue counts in. Between two and three
 * at night, one night a year has no such minute and one has it twice.
 * @param now the clock by which the year of a minute is told; the queue does not name it
 */
export function romeClock(now: () => DateTime = () => DateTime.utc()): (match: CronMatcher) => CronMatcher {
  // Every line of the table is asked about the same minute in turn.
  let last: { readonly utc: string; readonly rome: Minute } | null = null;
  return (match) => (minute) => {
    const utc = [minute.month, minute.date, minute.hour, minute.min].join(' ');
    if (last?.utc !== utc) last = { utc, rome: minuteOf(momentOf(minute, now()).setZone('Europe/Rome')) };
    return match(last.rome);
  };
}

/** The moment nearest to now that a minute of some year may be: on New Year's Eve next year's minutes come first. */
function momentOf({ month, date, hour, min }: Minute, now: DateTime): DateTime {
  const years = [now.year - 1, now.year, now.year + 1];
  const moments = years.map((year) => DateTime.utc(year, month, date, hour, min)).filter((moment) => moment.isValid);
  const distance = (moment: DateTime): number => Math.abs(moment.diff(now).toMillis());
  return moments.reduce((best, moment) => (distance(moment) < distance(best) ? moment : best), moments[0] ?? now);
}

function minuteOf({ minute, hour, day, month, weekday }: DateTime): Minute {
  return { min: minute, hour, date: day, month, dow: weekday % 7 };
}
