import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger as QueueLogger, type ParsedCronItem, run, type Runner } from 'graphile-worker';
import type { FeedRuns } from '../runs/feed-runs.service.js';
import { compareSoon, FIND_DUPLICATES, type JobTools, jobTasks } from './tasks.js';
import { timetable } from './timetable.js';

/** Beside the pool of the store: one connection listens, the others take jobs and keep the time. */
const CONNECTIONS = 3;
/** Well within the time a process is given to end; a job that is stopped is tried again by whoever runs next. */
const STOP_JOBS_AFTER_MS = 1_000;
const RESTART_AFTER_MS = 10_000;

/**
 * Does what is due by the clock, once the runs of the start are over. However many processes run, each job is done by
 * one of them: the queue is in the database, in its own schema `graphile_worker`.
 */
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private readonly stopped = new AbortController();
  private runner: Runner | null = null;
  private working: Promise<void> = Promise.resolve();
  private readonly cron: ParsedCronItem[];

  /** @throws Error naming a source whose schedule cannot be read */
  constructor(
    private readonly databaseUrl: string,
    private readonly tools: JobTools,
    private readonly atStart: Pick<FeedRuns, 'idle' | 'changedAnything'>,
  ) {
    this.cron = timetable(tools.sources);
  }

  onApplicationBootstrap(): void {
    this.working = this.work();
  }

  /** Jobs under way are finished, or broken off to be done by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.working;
  }

  /** The queue gives up when its database goes away; a service that runs for years must not. */
  private async work(): Promise<void> {
    await this.atStart.idle();
    let compare = this.atStart.changedAnything();
    while (!this.stopped.signal.aborted) {
      try {
        this.runner = await this.start();
        if (compare) await this.runner.addJob(FIND_DUPLICATES, {}, compareSoon());
        compare = false;
        if (this.stopped.signal.aborted) await this.runner.stop();
        await this.runner.promise;
      } catch (error) {
        this.log.error(error, 'The queue of jobs broke off');
      }
      await delay(RESTART_AFTER_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }

  private start(): Promise<Runner> {
    return run({
      connectionString: this.databaseUrl,
      maxPoolSize: CONNECTIONS,
      // One job at a time a process: a run and a comparison of everything each want a processor.
      concurrency: 1,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: STOP_JOBS_AFTER_MS,
      taskList: jobTasks(this.tools, this.log),
      parsedCronItems: this.cron,
      logger: queueLogger(this.log),
    });
  }
}

/** What the queue says, at a level less: that a job began and ended is of interest to whoever looks for a fault. */
function queueLogger(log: Logger): QueueLogger {
  const write: Readonly<Record<string, (message: string) => void>> = {
    error: (message) => log.error(message),
    warning: (message) => log.warn(message),
  };
  return new QueueLogger(() => (level, message) => (write[level] ?? ((text: string) => log.verbose(text)))(message));
}
