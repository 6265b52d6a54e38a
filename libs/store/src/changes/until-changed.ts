import { type StoreChange, UNKNOWN_CHANGE } from './store-change.js';

/** What is remembered until something changes. While nobody says what changes, nothing is to be remembered. */
export abstract class UntilChanged {
  /** Whether changes are heard of. */
  protected hearing = false;
  /** Grows with every change: what was begun under another number may not hold any more. */
  protected changes = 0;

  /** Something changed, or listening has begun: what may not hold any more is forgotten. */
  changed(change: StoreChange = UNKNOWN_CHANGE): void {
    this.hearing = true;
    this.changes += 1;
    this.forget(change);
  }

  /** Changes are not heard any more. */
  lost(): void {
    this.hearing = false;
    this.changes += 1;
    this.forget(UNKNOWN_CHANGE);
  }

  protected abstract forget(change: StoreChange): void;
}
