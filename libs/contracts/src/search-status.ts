import { z } from 'zod';

const count = z.number().int().min(0);

/** How the index stands against the store. Times are ISO 8601. */
export const indexHealthSchema = z.object({
  /** `OUTDATED`: made by other settings; it answers while another is made. `UNKNOWN`: the engine does not say. */
  state: z.enum(['CURRENT', 'OUTDATED', 'MISSING', 'UNKNOWN']),
  /** A rebuild under way in any process: documents so far, of how many entries; null when there is none. */
  rebuild: z.object({ documents: count, entries: count }).nullable(),
  /** Entries that cannot be indexed and were set aside as problems. */
  setAside: count,
  /**
   * The last comparison of the whole index with the store by the process that answers; null before its first.
   * What differed was put right, but for what is set aside.
   */
  verification: z
    .object({ at: z.iso.datetime(), entries: count, missing: count, stale: count, orphan: count })
    .nullable(),
});
export type IndexHealth = z.infer<typeof indexHealthSchema>;

/** How the search service stands; the gateway's readiness and the local start read it. */
export const searchStatusSchema = z.object({
  engine: z.enum(['up', 'down']),
  /** Documents in the live index; null when the engine is down. */
  documents: z.number().int().min(0).nullable(),
  /** Marks in the change log not yet indexed. */
  pending: z.number().int().min(0),
  /** How the index itself stands; absent from a service that does no indexing. */
  index: indexHealthSchema.optional(),
});
export type SearchStatus = z.infer<typeof searchStatusSchema>;
