import { setTimeout as delay } from 'node:timers/promises';
import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ConnectionPoolOptions } from '@vicino/store';
import type { ParsedCronItem, Runner } from 'graphile-worker';
import type { FeedRuns } from '../runs/feed-runs.service.js';
import { type QueueConnections, startQueue } from './queue.js';
import { compareSoon, FIND_DUPLICATES, type JobTools } from './tasks.js';
import { timetable } from './timetable.js';

/** Beside the pool of the store: one connection listens, the others take jobs and keep the time. */
const CONNECTIONS = 3;
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
  /** Whether entries were written that no comparison has been asked for yet. */
  private compare = false;

  /** @throws Error naming a source whose schedule cannot be read */
  constructor(
    private readonly connections: (options: ConnectionPoolOptions) => QueueConnections,
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
    if (this.stopped.signal.aborted) return;
    const onTrouble = (error: Error) => this.log.warn(`A connection of the queue of jobs was lost: ${error.message}`);
    const connections = this.connections({ purpose: 'jobs', size: CONNECTIONS, onTrouble });
    this.compare = this.atStart.changedAnything();
    while (!this.stopped.signal.aborted) {
      await this.workUntilItBreaks(connections).catch((error: unknown) =>
        this.log.error(error, 'The queue of jobs broke off'),
      );
      await delay(RESTART_AFTER_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
    await connections.end();
  }

  private async workUntilItBreaks(connections: QueueConnections): Promise<void> {
    const runner = await startQueue({ connections, tools: this.tools, cron: this.cron, log: this.log });
    this.runner = runner;
    try {
      if (this.compare) await runner.addJob(FIND_DUPLICATES, {}, compareSoon());
      this.compare = false;
      if (this.stopped.signal.aborted) return;
      await runner.promise;
    } finally {
      // Refused where it has stopped already.
      await runner.stop().catch(() => undefined);
    }
  }
}
