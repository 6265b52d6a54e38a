import { Logger } from '@nestjs/common';
import type { IndexHealth } from '@vicino/contracts';
import type { ChangeLog, EntryReader, IndexChanges, RefusedDocuments } from '@vicino/store';
import { type Engine, engineTrouble, type IndexNames } from '@vicino/search-index';
import { applyEntries } from './apply-entries.js';
import { BUSY, type IndexLock } from './index-lock.js';
import type { Refusal } from './indexed-document.js';
import { indexExists, indexState, removeIndex, type IndexState } from './live-index.js';
import { idsOf, settledDifferences } from './put-right.js';
import { rebuild, type Rebuilt } from './rebuild.js';
import { refusalProblem } from './refusal-problem.js';
import { RebuildTurn } from './rebuild-turn.js';
import type { Verification } from './verification.js';

/** Marks claimed at a time. One document costs the engine as much as a hundred, so batches are large. */
const BATCH = 500;

export interface IndexerParts {
  readonly reader: EntryReader;
  readonly changes: ChangeLog;
  readonly engine: Engine;
  readonly names: IndexNames;
  /** Who may write to the index. */
  readonly lock: IndexLock;
  /** Who rebuilds or repairs it. */
  readonly ownership: IndexLock;
  readonly refusedDocuments: RefusedDocuments;
  readonly indexChanges: IndexChanges;
}

/** Keeps one index true to one store. Every operation may run in several processes at once; the locks sort them out. */
export class Indexer {
  private readonly log = new Logger(Indexer.name);
  private readonly stopping = new AbortController();
  private readonly turn = new RebuildTurn();
  private rebuilding: Promise<void> | null = null;
  private verified: IndexHealth['verification'] = null;

  constructor(private readonly parts: IndexerParts) {}

  /**
   * Claims one batch of changes and answers how many it brought into the index; 0 when there was nothing to do, `BUSY`
   * when the index is not to be written to for the moment.
   * An index that is not there, or was made by other settings, is made anew in the background, and the old one goes on.
   */
  async indexBatch(): Promise<number | typeof BUSY> {
    const { changes, engine, names, lock } = this.parts;
    const state = await indexState(engine, names.live).catch((error: unknown) => {
      this.turn.lost();
      throw error;
    });
    const answer = this.turn.next(state, Date.now());
    if (answer === 'REBUILD') this.rebuildInBackground(state);
    // Nothing to write to; or the index of a newer release, which writes to it itself.
    if (state === 'MISSING' || answer === 'LEAVE') return BUSY;
    return lock.beside(async () => {
      // Looked up with the lock held: an index is neither made nor put live meanwhile.
      const next = (await indexExists(engine, names.next)) ? names.next : undefined;
      return changes.claim('search', BATCH, async (marks) =>
        this.apply(
          marks.map((mark) => mark.entryId),
          next,
        ),
      );
    });
  }

  /** Fills a new index and puts it live, whatever the state of the old one; waits for another owner to finish first. */
  async rebuild(onProgress?: (documents: number) => void): Promise<Rebuilt> {
    return this.parts.ownership.aloneAfterOthers(async (owner) => {
      const rebuilt = await rebuild(this.parts, owner, { onProgress, signal: this.stopping.signal });
      await this.setAside(rebuilt.refused);
      return rebuilt;
    });
  }

  /** Compares the index with the store while work goes on, and tells the differences that work does not explain. */
  async verify(): Promise<Verification> {
    const { changes, engine, names, lock } = this.parts;
    return {
      ...(await settledDifferences(this.liveIndex(), lock, { signal: this.stopping.signal })),
      index: await indexState(engine, names.live),
      pending: await changes.pending('search'),
    };
  }

  /**
   * Finds what the change log cannot know of (an engine or a database restored to another day, a row mended by hand) and
   * puts it right; what the log does know of is left to it. Removes what a rebuild that was killed left behind.
   * @returns what it found, or `BUSY` when somebody rebuilds or repairs already; null when the index has to be made anew
   */
  async repair(): Promise<Verification | null | typeof BUSY> {
    const { changes, engine, names, lock, ownership } = this.parts;
    return ownership.alone(async () => {
      if (await indexExists(engine, names.next)) await lock.aloneAfterOthers(() => removeIndex(engine, names.next));
      if ((await indexState(engine, names.live)) !== 'CURRENT') return null;
      const mend = async (ids: readonly string[]) => (ids.length > 0 ? this.apply(ids, undefined) : undefined);
      const awaited = (ids: readonly string[]) => changes.pendingAmong('search', ids);
      const { signal } = this.stopping;
      const found = await settledDifferences(this.liveIndex(), lock, { mend, awaited, signal });
      this.verified = {
        at: new Date().toISOString(),
        entries: found.expected,
        missing: found.missing.length,
        stale: found.stale.length,
        orphan: found.orphan.length,
      };
      return { ...found, index: 'CURRENT', pending: await changes.pending('search') };
    });
  }

  /** As `repair`; answers how many entries were put right. */
  async reconcile(): Promise<number | typeof BUSY> {
    const found = await this.repair();
    if (found === BUSY) return BUSY;
    return found === null ? 0 : idsOf(found).length;
  }

  async health(): Promise<IndexHealth> {
    const { engine, names, reader, refusedDocuments } = this.parts;
    const [state, rebuilding, setAside] = await Promise.all([
      indexState(engine, names.live).catch(() => 'UNKNOWN' as const),
      documentsIn(engine, names.next),
      refusedDocuments.count(),
    ]);
    const rebuild = rebuilding === null ? null : { documents: rebuilding, entries: await reader.count() };
    return { state, rebuild, setAside, verification: this.verified };
  }

  /** Ends what goes on in the background at its next step; resolves when it has ended. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('The service stops'));
    await this.rebuilding;
  }

  private rebuildInBackground(state: IndexState): void {
    this.rebuilding ??= this.rebuildAsOwner(state).finally(() => (this.rebuilding = null));
  }

  private async rebuildAsOwner(seen: IndexState): Promise<void> {
    const { engine, names, ownership } = this.parts;
    try {
      await ownership.alone(async (owner) => {
        // Another process may have done it between our look and our turn.
        if ((await indexState(engine, names.live)) === 'CURRENT') return;
        this.log.log(`The index ${names.live} is ${seen.toLowerCase()} and is being made from the store`);
        const rebuilt = await rebuild(this.parts, owner, { signal: this.stopping.signal });
        await this.setAside(rebuilt.refused);
        this.log.log(`The index ${names.live} was made with ${rebuilt.documents} documents`);
      });
    } catch (error) {
      this.turn.failed(Date.now());
      if (this.stopping.signal.aborted) return;
      this.log.warn(`The index could not be made and will be tried again: ${reasonOf(error)}`);
    }
  }

  private async apply(ids: readonly string[], next: string | undefined): Promise<void> {
    const { done, refused } = await applyEntries(ids, { ...this.parts, uid: this.parts.names.live, next });
    await this.parts.indexChanges.announce();
    await this.setAside(refused);
    await this.parts.refusedDocuments.forget(done);
  }

  /** So that the others go on. Verify lists it as missing until a later version is accepted. */
  private async setAside(refused: readonly Refusal[]): Promise<void> {
    for (const { id, reason } of refused) this.log.error(`Entry ${id} is not in the index: ${reason}`);
    await this.parts.refusedDocuments.record(refused.map(refusalProblem));
  }

  private liveIndex() {
    const { reader, engine, names } = this.parts;
    return { reader, engine, uid: names.live };
  }
}

/** Null when there is no such index, or the engine does not say. */
async function documentsIn(engine: Engine, uid: string): Promise<number | null> {
  return engine
    .index(uid)
    .getStats()
    .then(
      ({ numberOfDocuments }) => numberOfDocuments,
      () => null,
    );
}

function reasonOf(error: unknown): string {
  return engineTrouble(error) ?? (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
