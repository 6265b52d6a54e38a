import { type CronItem, type ParsedCronItem, parseCronItem } from 'graphile-worker';
import type { SourceDefinition } from '../sources/index.js';
import { romeClock } from './rome-clock.js';
import { FIND_DUPLICATES, REVIEW_PASS, RUN_SOURCE } from './tasks.js';

/** After the night's runs, before anybody is at work. */
const REVIEW_PASS_AT = '10 5 * * *';
/** Once a week everything is looked at anew, since the rules of comparison change with a release. */
const FIND_DUPLICATES_AT = '30 5 * * 0';
const HOUR_MS = 3_600_000;
/** What fell due while no process ran is done at the next start, once: a weekend, and a day to notice. */
const CATCH_UP_MS = 72 * HOUR_MS;
/** Tries of one job, seconds to minutes apart: enough for a database that restarts. */
export const ATTEMPTS = 5;

/**
 * What is done by the clock (Europe/Rome): the review pass every day, and each source by its schedule.
 * @throws Error naming the source whose schedule cannot be read
 */
export function timetable(sources: readonly Pick<SourceDefinition, 'id' | 'schedule'>[]): ParsedCronItem[] {
  const clock = romeClock();
  const item = (cron: string, task: string, identifier: string, payload: Record<string, unknown>): ParsedCronItem => {
    // The key lets a job that still waits be replaced: after an outage it is done once, not once a day missed.
    const options = { backfillPeriod: CATCH_UP_MS, maxAttempts: ATTEMPTS, jobKey: identifier };
    const written: CronItem = { task, identifier, payload, options, match: cron };
    return parseCronItem({ ...written, match: clock(parseCronItem(written).match) });
  };
  return [
    item(REVIEW_PASS_AT, REVIEW_PASS, REVIEW_PASS, {}),
    item(FIND_DUPLICATES_AT, FIND_DUPLICATES, FIND_DUPLICATES, {}),
    ...sources.flatMap(({ id, schedule }) => {
      if (schedule === null) return [];
      try {
        return [item(schedule, RUN_SOURCE, `${RUN_SOURCE}:${id}`, { source: id })];
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`The schedule "${schedule}" of source ${id} cannot be read: ${reason}`, { cause });
      }
    }),
  ];
}
