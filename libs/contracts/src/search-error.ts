import { z } from 'zod';

/**
 * `BAD_REQUEST`: the message breaks its schema; `fields` names where. `ENGINE_UNAVAILABLE`: the engine is away, too slow,
 * or its index is not there yet; asking again later helps. `INTERNAL`: a fault of the service, which logged it.
 */
export const SEARCH_ERROR_CODES = ['BAD_REQUEST', 'ENGINE_UNAVAILABLE', 'INTERNAL'] as const;

/** What the search service answers instead of an answer: the error a Nest TCP client is rejected with. */
export const searchErrorSchema = z.object({
  code: z.enum(SEARCH_ERROR_CODES),
  message: z.string(),
  fields: z.array(z.string()),
});
export type SearchError = z.infer<typeof searchErrorSchema>;
