import { type Entry, reviewDueOn } from '@vicino/domain';
import type { ReviewPlan } from '@vicino/store';

/**
 * When these entries want to be confirmed again, by what their source says of its own date and how often its policy
 * wants it. One without a date is not planned: nobody knows what to count from, and its quality says that it is missing.
 */
export function planReviews(entries: readonly Entry[], everyMonths: number): ReviewPlan[] {
  return entries.flatMap(({ id, verifiedAt }) => {
    const dueOn = verifiedAt === null ? null : reviewDueOn(verifiedAt, everyMonths);
    return dueOn === null ? [] : [{ entryId: id, cadenceMonths: everyMonths, dueOn }];
  });
}
