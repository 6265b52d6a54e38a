import type { Differences } from './compare-index.js';
import type { IndexState } from './live-index.js';

export interface Verification extends Differences {
  /** Entries that should be found. */
  readonly expected: number;
  readonly index: IndexState;
  /** Changes the indexing has still to take up; some differences may be theirs. */
  readonly pending: number;
}

/** Whether the index says what the store says. */
export function isTrue({ missing, stale, orphan, index }: Verification): boolean {
  return index === 'CURRENT' && missing.length + stale.length + orphan.length === 0;
}

/** A line for each difference (`stale <id>`), then the counts in one line. */
export function verificationLines(found: Verification): string[] {
  const { missing, stale, orphan, expected, index, pending } = found;
  return [
    ...missing.map((id) => `missing ${id}`),
    ...stale.map((id) => `stale ${id}`),
    ...orphan.map((id) => `orphan ${id}`),
    `${expected} entries to be found, ${missing.length} missing, ${stale.length} stale, ${orphan.length} orphan; ` +
      `index ${index.toLowerCase()}, ${pending} changes pending`,
  ];
}
