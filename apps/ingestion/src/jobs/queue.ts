import type { Logger } from '@nestjs/common';
import { Logger as QueueLogger, type ParsedCronItem, run, type Runner, type RunnerOptions } from 'graphile-worker';
import { type JobTools, jobTasks } from './tasks.js';

/** Well within the time a process is given to end; a job that is stopped is tried again by whoever runs next. */
const STOP_JOBS_AFTER_MS = 1_000;
/**
 * A batch of what ended, closed at once. Only of batches does the queue wait when it is stopped, and only their errors
 * does it hear: what it notes job by job it forgets, and a job that ended in that moment stayed locked for four hours,
 * with a rejection that nobody handled.
 */
const NOTE_ENDED_AFTER_MS = 0;
/** Failures in a row to ask for a job, two seconds apart, after which the queue is begun anew. */
const FAILURES_AT_MOST = 3;

/** Outlives the queue and is ended by its owner: one the queue opens for itself loses its error handlers before it ends. */
export type QueueConnections = NonNullable<RunnerOptions['pgPool']>;

export interface QueueOptions {
  readonly connections: QueueConnections;
  readonly tools: JobTools;
  readonly cron: ParsedCronItem[];
  readonly log: Logger;
}

/**
 * The queue at work, until it is stopped or breaks off: its `promise` then settles. It stops itself when it cannot ask
 * for jobs any more. Its worker looks its tasks up once and keeps the answer, also when that is an error, as where the
 * connection is lost in that moment: it would then fail to ask for ever, with a good connection at hand.
 */
export async function startQueue({ connections, tools, cron, log }: QueueOptions): Promise<Runner> {
  const runner = await run({
    pgPool: connections,
    // One job at a time a process: a run and a comparison of everything each want a processor.
    concurrency: 1,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: STOP_JOBS_AFTER_MS,
    preset: { worker: { completeJobBatchDelay: NOTE_ENDED_AFTER_MS, failJobBatchDelay: NOTE_ENDED_AFTER_MS } },
    taskList: jobTasks(tools, log),
    parsedCronItems: cron,
    logger: queueLogger(log),
  });
  // Whoever waits for it is told; where adding a job fails first, nobody waits.
  runner.promise.catch(() => undefined);
  let failures = 0;
  const asked = () => void (failures = 0);
  runner.events.on('worker:getJob:empty', asked);
  runner.events.on('job:start', asked);
  runner.events.on('worker:getJob:error', ({ error }) => {
    failures += 1;
    if (failures !== FAILURES_AT_MOST) return;
    log.error(error, 'The queue of jobs cannot ask for any; it is begun anew');
    // Once the worker is at rest again. Refused where it is being stopped already.
    setImmediate(() => void runner.stop().catch(() => undefined));
  });
  return runner;
}

/** What the queue says, at a level less: that a job began and ended is of interest to whoever looks for a fault. */
function queueLogger(log: Logger): QueueLogger {
  const write: Readonly<Record<string, (message: string) => void>> = {
    error: (message) => log.error(message),
    warning: (message) => log.warn(message),
  };
  return new QueueLogger(() => (level, message) => (write[level] ?? ((text: string) => log.verbose(text)))(message));
}
