import type { ChangedField } from './compare-entries.js';

/** What a field said before and after. The first version has no before. */
export interface FieldChange {
  readonly before?: unknown;
  readonly after: unknown;
}

/** `verification`: a person confirmed the entry, which readers see and its content does not say. */
export type EntryChanges = { readonly [field in ChangedField | 'verification']?: FieldChange };

/**
 * One version of an entry. Version 1 says only that it was published: what it said follows from the entry as it is now
 * and the changes since, and keeping it would double every first import.
 */
export interface EntryHistory {
  readonly entryId: string;
  readonly version: number;
  readonly at: Date;
  /** Null when no run brought the change. Runs are forgotten in time, history is not. */
  readonly runId: number | null;
  readonly changes: EntryChanges;
  /** The person who did it; null for a run or a policy. */
  readonly by: string | null;
  /** Why, where somebody said so. */
  readonly reason: string | null;
}

/** Through whom and why entries change. */
export interface ChangeNote {
  readonly runId: number | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** What a version of an entry is known by. */
export interface WrittenEntry {
  readonly id: string;
  readonly version: number;
}
