import type { IndexState } from './live-index.js';

/** Long enough for every process of an earlier release to have ended in an upgrade. */
const SUPERSEDED_MS = 10 * 60_000;
const AFTER_FAILURE_MS = 1_000;

/**
 * Whether it is up to this process to make the index anew. In an upgrade processes with old and with new settings run
 * beside each other, and each takes the other's index for outdated: a process that had its index and finds another in
 * its place was superseded, and leaves it alone, rather than that the two rebuild against each other without end.
 */
export class RebuildTurn {
  private wasCurrent = false;
  private supersededAt: number | null = null;
  private notBefore = 0;

  /**
   * `WORK`: go on with this index. `REBUILD`: make it anew, and go on with this one where there is one. `LEAVE`: it is
   * somebody else's, do not write to it.
   * @param now milliseconds
   */
  next(state: IndexState, now: number): 'WORK' | 'REBUILD' | 'LEAVE' {
    if (state === 'CURRENT') {
      this.wasCurrent = true;
      this.supersededAt = null;
      return 'WORK';
    }
    if (state === 'OUTDATED' && this.wasCurrent) {
      this.supersededAt ??= now;
      // Nobody who made it is likely to be there still: somebody changed the settings by hand, or an upgrade was undone.
      if (now - this.supersededAt < SUPERSEDED_MS) return 'LEAVE';
    }
    return now < this.notBefore ? 'WORK' : 'REBUILD';
  }

  /** The engine was away: whatever index it comes back with is as good as found at the start. */
  lost(): void {
    this.wasCurrent = false;
    this.supersededAt = null;
  }

  /** The rebuild failed: not again at once. */
  failed(now: number): void {
    this.notBefore = now + AFTER_FAILURE_MS;
  }
}
