import { z } from 'zod';
import { type SearchAnswer, searchQuerySchema } from './search-query.js';

/** A question that was answered without the search service, for it to count. */
export const askedAgainSchema = z.object({
  query: searchQuerySchema,
  /** As `foundNothing` says of the answer. */
  withoutHits: z.boolean(),
  times: z.number().int().min(1),
});
export type AskedAgain = z.infer<typeof askedAgainSchema>;

/** What is told at a time. */
export const MOST_ASKED_AGAIN = 500;
export const askedAgainListSchema = z.array(askedAgainSchema).max(MOST_ASKED_AGAIN);

/** Whether nothing that was meant was found; what else there is does not count. */
export function foundNothing({ totalCount, alternatives, beside }: SearchAnswer): boolean {
  return totalCount === 0 || alternatives.length > 0 || beside;
}
