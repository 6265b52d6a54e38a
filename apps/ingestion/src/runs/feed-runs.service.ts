import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { IngestionStatus } from '@vicino/contracts';
import type { SourceDefinition } from '../sources/index.js';
import { reportLines } from './print-report.js';
import { runSource } from './run-source.js';
import type { RunTools } from './run-tools.js';

export const RUN_TOOLS = Symbol('RUN_TOOLS');
export const SOURCES = Symbol('SOURCES');

/** Runs the sources of the service: every one of them once it has started, one after the other. */
@Injectable()
export class FeedRuns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Runs');
  private firstRun: Promise<void> = Promise.resolve();
  private stopping = false;
  private state: IngestionStatus = { firstRunDone: false, running: null };

  constructor(
    @Inject(RUN_TOOLS) private readonly tools: RunTools,
    @Inject(SOURCES) private readonly sources: readonly SourceDefinition[],
  ) {}

  onApplicationBootstrap(): void {
    this.firstRun = this.runAll();
  }

  /** The source under way is finished; the others wait for the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.firstRun;
  }

  /** Resolves when the runs of the start are over. */
  idle(): Promise<void> {
    return this.firstRun;
  }

  status(): IngestionStatus {
    return this.state;
  }

  /** A source that breaks blocks nobody: it keeps its last good data and says so. */
  async runAll(): Promise<void> {
    for (const source of this.sources) {
      if (this.stopping) return;
      this.state = { ...this.state, running: source.id };
      await this.runOne(source);
    }
    this.state = { firstRunDone: true, running: null };
  }

  private async runOne(source: SourceDefinition): Promise<void> {
    try {
      const report = await runSource(this.tools, source);
      const [summary = source.id, reason] = reportLines({ ...report, problems: [] }, false);
      if (reason === undefined) this.log.log(summary);
      else this.log.warn(`${summary}${reason}`);
    } catch (error) {
      this.log.error(error, `The run of ${source.id} broke off`);
    }
  }
}
