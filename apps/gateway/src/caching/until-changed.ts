/** What is remembered until something changes. While nobody says what changes, nothing is to be remembered. */
export abstract class UntilChanged {
  /** Whether changes are heard of. */
  protected hearing = false;
  /** Grows with every change: what was begun under another number may not hold any more. */
  protected changes = 0;

  /** Something changed, or listening has begun: what was remembered before is forgotten. */
  changed(): void {
    this.hearing = true;
    this.changes += 1;
    this.forget();
  }

  /** Changes are not heard any more. */
  lost(): void {
    this.hearing = false;
    this.changes += 1;
    this.forget();
  }

  protected abstract forget(): void;
}
