import { Logger } from '@nestjs/common';
import type { ChangeLog, EntryReader } from '@vicino/store';
import type { Engine, IndexNames } from '../engine.js';
import { applyEntries } from './apply-entries.js';
import { compareIndex } from './compare-index.js';
import { BUSY, type IndexLock } from './index-lock.js';
import { indexState } from './live-index.js';
import { rebuild, type Rebuilt } from './rebuild.js';
import type { Verification } from './verification.js';

/** Marks claimed at a time. One document costs the engine as much as a hundred, so batches are large. */
const BATCH = 1000;

export interface IndexerParts {
  readonly reader: EntryReader;
  readonly changes: ChangeLog;
  readonly engine: Engine;
  readonly names: IndexNames;
  readonly lock: IndexLock;
}

/** Keeps one index true to one store. Every operation may run in several processes at once; the lock sorts them out. */
export class Indexer {
  private readonly log = new Logger(Indexer.name);

  constructor(private readonly parts: IndexerParts) {}

  /**
   * Claims one batch of changes and answers how many it brought into the index; 0 when there was nothing to do.
   * `BUSY` when a rebuild or a comparison goes on elsewhere. Makes the index first, or makes it anew, when it is not
   * there or was made by other settings.
   */
  async indexBatch(): Promise<number | typeof BUSY> {
    const { changes, engine, names, lock } = this.parts;
    const state = await indexState(engine, names.live);
    if (state !== 'CURRENT') {
      this.log.log(`The index ${names.live} is ${state.toLowerCase()} and is being filled from the store`);
      return (await this.rebuildUnlessCurrent()) === BUSY ? BUSY : 1;
    }
    return lock.beside(() =>
      changes.claim('search', BATCH, async (marks) => this.apply(marks.map((mark) => mark.entryId))),
    );
  }

  /** Fills a new index and puts it live, whatever the state of the old one; waits for others to finish first. */
  async rebuild(onProgress?: (documents: number) => void): Promise<Rebuilt> {
    return this.parts.lock.aloneAfterOthers((held) => rebuild(this.parts, held, onProgress));
  }

  /** Compares the index with the store while nothing else writes to it. */
  async verify(): Promise<Verification> {
    const { changes, engine, names, lock } = this.parts;
    return lock.aloneAfterOthers(async () => ({
      ...(await compareIndex({ ...this.parts, uid: names.live })),
      index: await indexState(engine, names.live),
      pending: await changes.pending('search'),
    }));
  }

  /**
   * Finds what the change log cannot know of (an engine or a database restored to another day) and puts it right.
   * @returns how many entries were put right, or `BUSY`
   */
  async reconcile(): Promise<number | typeof BUSY> {
    return this.parts.lock.alone(async () => {
      const { missing, stale, orphan } = await compareIndex({ ...this.parts, uid: this.parts.names.live });
      const wrong = [...missing, ...stale, ...orphan];
      for (let start = 0; start < wrong.length; start += BATCH) await this.apply(wrong.slice(start, start + BATCH));
      return wrong.length;
    });
  }

  private async apply(ids: readonly string[]): Promise<void> {
    const { refused } = await applyEntries(ids, { ...this.parts, uid: this.parts.names.live });
    // Set aside, so that the others go on; verify lists it as missing until its next version is accepted.
    for (const id of refused) this.log.error(`The engine refuses the document of entry ${id}`);
  }

  private async rebuildUnlessCurrent(): Promise<Rebuilt | null | typeof BUSY> {
    const { engine, names, lock } = this.parts;
    return lock.alone(async (held) => {
      // Another process may have done it between our look and our turn.
      if ((await indexState(engine, names.live)) === 'CURRENT') return null;
      const rebuilt = await rebuild(this.parts, held);
      this.log.log(`The index ${names.live} was filled with ${rebuilt.documents} documents`);
      return rebuilt;
    });
  }
}
