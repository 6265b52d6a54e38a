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
import { changedEntries, type RunReport } from './run-report.js';
import { runSource } from './run-source.js';
import type { RunTools } from './run-tools.js';

export const RUN_TOOLS = Symbol('RUN_TOOLS');
export const SOURCES = Symbol('SOURCES');

/**
 * Runs the sources of the service. Once it has started, one after the other: those without a schedule, and those never
 * read. The others are run by the clock, so that a restart does not ask every provider again.
 */
@Injectable()
export class FeedRuns implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Runs');
  private firstRun: Promise<void> = Promise.resolve();
  private stopping = false;
  private changed = false;
  private state: IngestionStatus = { firstRunDone: false, running: null };

  constructor(
    @Inject(RUN_TOOLS) private readonly tools: RunTools,
    @Inject(SOURCES) private readonly sources: readonly SourceDefinition[],
  ) {}

  onApplicationBootstrap(): void {
    this.firstRun = this.runAtStart();
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

  /** Whether any run of this process has left other entries than before. */
  changedAnything(): boolean {
    return this.changed;
  }

  /** Runs every source, whatever its schedule. */
  async runAll(): Promise<void> {
    await this.runEach(this.sources);
  }

  /**
   * Runs one source now; null for one that is not in the table.
   * @param signal Breaks the run off between two parts.
   * @throws what broke the run off, unless it is a fault of the source: that is in the report
   */
  async run(sourceId: string, signal: AbortSignal): Promise<RunReport | null> {
    const source = this.sources.find(({ id }) => id === sourceId);
    if (source === undefined) return null;
    this.state = { ...this.state, running: source.id };
    try {
      return await this.runAndTell(source, signal);
    } finally {
      this.state = { ...this.state, running: null };
    }
  }

  private async runAtStart(): Promise<void> {
    const scheduled = this.sources.some(({ schedule }) => schedule !== null);
    const read = scheduled ? await this.tools.stateReader.all() : new Map<string, unknown>();
    await this.runEach(this.sources.filter(({ id, schedule }) => schedule === null || !read.has(id)));
  }

  /** A source that breaks blocks nobody: it keeps its last good data and says so. */
  private async runEach(sources: readonly SourceDefinition[]): Promise<void> {
    for (const source of sources) {
      if (this.stopping) return;
      this.state = { ...this.state, running: source.id };
      await this.runAndTell(source).catch((error: unknown) => {
        this.log.error(error, `The run of ${source.id} broke off`);
      });
    }
    this.state = { firstRunDone: true, running: null };
  }

  private async runAndTell(source: SourceDefinition, signal?: AbortSignal): Promise<RunReport> {
    const report = await runSource({ ...this.tools, progress: (line) => this.log.log(line) }, source, signal);
    this.changed ||= changedEntries(report);
    const [summary = source.id, reason] = reportLines({ ...report, problems: [] }, false);
    if (reason === undefined) this.log.log(summary);
    else this.log.warn(`${summary}${reason}`);
    return report;
  }
}
