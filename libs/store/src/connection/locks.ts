/**
 * First keys of our two-key advisory locks, so that no two uses ever meet. Random, to keep clear of other programs'.
 * https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export const LOCKS = {
  /** Held while migrating; second key 0. */
  migration: 1_448_233_001,
  /** Held by a transaction that writes entries; second key 0. */
  entryWrites: 1_448_233_002,
  /** Held by the session that works on a claim of the change log; second key the claim's number. */
  claim: 1_448_233_003,
} as const;
