import { z } from 'zod';

/** How the search service stands; the gateway's readiness and the local start read it. */
export const searchStatusSchema = z.object({
  engine: z.enum(['up', 'down']),
  /** Documents in the live index; null when the engine is down. */
  documents: z.number().int().min(0).nullable(),
  /** Marks in the change log not yet indexed. */
  pending: z.number().int().min(0),
});
export type SearchStatus = z.infer<typeof searchStatusSchema>;
