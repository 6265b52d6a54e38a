import { Logger } from '@nestjs/common';
import { engineTrouble } from '@vicino/search-index';
import { backOffMs } from './back-off.js';
import { BUSY } from './index-lock.js';
import type { Indexer } from './indexer.js';

/** In case an announcement was missed. */
const POLL_MS = 5_000;
/** How soon to ask again while the index is put live, made, or put right elsewhere. */
const BUSY_MS = 50;

/** Something that calls back when there may be changes; the change log's `listen`. */
export type Listen = (onChange: () => void) => { close(): unknown };

/**
 * Runs the indexer for as long as the process lives: at once when changes are announced, every few seconds otherwise.
 * When the engine or the database is away it says so once, tries again with growing pauses, and goes on by itself.
 */
export class IndexingLoop {
  private readonly log = new Logger(IndexingLoop.name);
  private readonly stopping = new AbortController();
  private readonly listening: { close(): unknown };
  private readonly running: Promise<void>;
  private awake: () => void = () => undefined;
  private announced = false;
  private failures = 0;
  private allFailures = 0;
  private reconciledAt: number | null = null;
  private reconciling: Promise<void> = Promise.resolve();
  private isReconciling = false;

  /** Starts at once. @param reconcileEveryMs how often the whole index is looked through besides */
  constructor(
    private readonly indexer: Pick<Indexer, 'indexBatch' | 'reconcile' | 'stop'>,
    listen: Listen,
    private readonly reconcileEveryMs = Number.POSITIVE_INFINITY,
  ) {
    this.listening = listen(() => this.wake());
    this.running = this.run();
  }

  /** Looks for changes now rather than at the next poll. */
  wake(): void {
    this.announced = true;
    this.awake();
  }

  /** Begins nothing more and waits until the batch in hand is indexed, up to `patienceMs`; what is left keeps its marks. */
  async stop(patienceMs: number): Promise<void> {
    this.stopping.abort();
    this.awake();
    await this.listening.close();
    const patience = new AbortController();
    const ended = Promise.all([this.running, this.reconciling, this.indexer.stop()]);
    await Promise.race([ended, pause(patienceMs, patience.signal)]);
    patience.abort();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // Before the work: what is announced while it goes on is looked for straight after it.
      this.announced = false;
      const idleMs = await this.turn();
      if (idleMs > 0 && !this.announced) await this.sleep(idleMs);
    }
  }

  /** One piece of work; answers how long to rest after it, 0 for not at all. */
  private async turn(): Promise<number> {
    try {
      const done = await this.indexer.indexBatch();
      this.recovered();
      if (done === BUSY) return BUSY_MS;
      if (done > 0) return 0;
      this.reconcileIfDue();
      return POLL_MS;
    } catch (error) {
      return this.failed(error);
    }
  }

  /** Besides the batches, and not instead of them: it may take a while. */
  private reconcileIfDue(): void {
    const due = this.reconciledAt === null || performance.now() - this.reconciledAt >= this.reconcileEveryMs;
    if (!due || this.isReconciling) return;
    this.isReconciling = true;
    this.reconciling = this.reconcile().finally(() => (this.isReconciling = false));
  }

  /** After the start and after every failure, since an engine may come back with older data; then every so often. */
  private async reconcile(): Promise<void> {
    const failures = this.allFailures;
    try {
      const corrected = await this.indexer.reconcile();
      if (corrected === BUSY || failures !== this.allFailures) return;
      this.reconciledAt = performance.now();
      if (corrected > 0) this.log.warn(`Entries the index did not hold as the store does, put right: ${corrected}`);
    } catch (error) {
      if (!this.stopping.signal.aborted) this.log.warn(`The index could not be looked through: ${reasonOf(error)}`);
    }
  }

  private recovered(): void {
    if (this.failures > 0) this.log.log('Indexing goes on');
    this.failures = 0;
  }

  private failed(error: unknown): number {
    this.failures += 1;
    this.allFailures += 1;
    this.reconciledAt = null;
    if (this.failures === 1) this.log.warn(`Indexing waits and tries again: ${reasonOf(error)}`);
    return backOffMs(this.failures);
  }

  private async sleep(ms: number): Promise<void> {
    const rest = new AbortController();
    this.awake = () => rest.abort();
    if (!this.stopping.signal.aborted) await pause(ms, rest.signal);
    this.awake = () => undefined;
  }
}

function reasonOf(error: unknown): string {
  return engineTrouble(error) ?? (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

/** Resolves after the time or as soon as the signal is given, whichever comes first. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
