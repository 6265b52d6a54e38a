import type { Logger } from '@nestjs/common';
import { todayInRome } from '@vicino/domain';
import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { findStoredDuplicates, type FindingTools } from '../duplicates/find-stored-duplicates.js';
import { reviewPass, type ReviewTools } from '../freshness/index.js';
import { changedEntries, type RunReport } from '../runs/run-report.js';
import type { SourceDefinition } from '../sources/index.js';

export const REVIEW_PASS = 'review-pass';
export const RUN_SOURCE = 'run-source';
export const FIND_DUPLICATES = 'find-duplicates';

/** What the jobs work with. */
export interface JobTools {
  readonly sources: readonly SourceDefinition[];
  readonly reviews: ReviewTools;
  readonly duplicates: FindingTools;
  /** Runs a source of the table; null for one that is no longer in it. */
  readonly run: (sourceId: string, signal: AbortSignal) => Promise<RunReport | null>;
}

/** A run that stored something makes the entries worth comparing again, a minute later: others may be running too. */
const COMPARE_AFTER_MS = 60_000;

const runPayload = z.object({ source: z.string() });

/** Each job by its name. A job that throws is tried again; each may be done twice without harm. */
export function jobTasks(tools: JobTools, log: Logger): TaskList {
  return {
    [REVIEW_PASS]: async (_payload, { abortSignal }) => {
      const pass = await reviewPass(tools.reviews, tools.sources, todayInRome(), abortSignal);
      const { resumed, suspended, reminded } = pass;
      log.log(`Reviews: ${reminded.length} reminded, ${suspended.length} suspended, ${resumed.length} resumed`);
    },
    [RUN_SOURCE]: async (payload, { abortSignal, addJob }) => {
      const { source } = runPayload.parse(payload);
      const report = await tools.run(source, abortSignal);
      if (report === null) log.warn(`Source ${source} is in no table any more; its job is passed over`);
      else if (changedEntries(report)) await addJob(FIND_DUPLICATES, {}, compareSoon());
    },
    [FIND_DUPLICATES]: async (_payload, { abortSignal }) => {
      const { entries, compared, written } = await findStoredDuplicates(tools.duplicates, abortSignal);
      log.log(`Duplicates: ${entries} entries, ${compared} pairs compared, ${written} kept anew`);
    },
  };
}

/** Waiting jobs of one key are one job: many runs in a row are followed by one comparison. */
export function compareSoon(now = Date.now()): { jobKey: string; runAt: Date } {
  return { jobKey: FIND_DUPLICATES, runAt: new Date(now + COMPARE_AFTER_MS) };
}
