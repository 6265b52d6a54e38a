import { type Entry, reviewDueOn } from '@vicino/domain';
import type { ReviewPlan } from '@vicino/store';

/**
 * When these entries want to be confirmed again, by what their source says of its own date and how often its policy
 * wants it. Where it says nothing that can be read (`dueOn` null) the store counts from the day the entry was first seen:
 * a source that gives no date must not be the one that is never asked.
 */
export function planReviews(entries: readonly Entry[], everyMonths: number): ReviewPlan[] {
  return entries.map(({ id, verifiedAt }) => ({
    entryId: id,
    cadenceMonths: everyMonths,
    dueOn: verifiedAt === null ? null : reviewDueOn(verifiedAt, everyMonths),
  }));
}
