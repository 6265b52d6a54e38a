import { understoodKey, type SearchAnswer } from '@vicino/contracts';
import { needsBeside } from '@vicino/needs';
import type { SearchPlan } from './search-plan.js';

/**
 * What to ask when a plan found nothing at all: what serves the needs closest to those meant, for the same residents and under the
 * same filters. Null where the person chose the needs themselves, or nothing is meant, or nothing is close.
 */
export function besidePlan(plan: SearchPlan): SearchPlan | null {
  const { query, meant, text } = plan;
  if (query.needs.length > 0) return null;
  const beside = needsBeside(text, meant).filter((slug) => !query.notMeant.includes(understoodKey('NEED', slug)));
  return beside.length === 0 ? null : { ...plan, meant: beside, orderNeeds: beside, text: '' };
}

/** An answer that found nothing, with what is closest in its place and said to be that; as it was where that is nothing either. */
export function orBeside<Answer extends Omit<SearchAnswer, 'alternatives'>>(
  nothing: Answer,
  closest: Pick<SearchAnswer, 'totalCount' | 'hits' | 'facets'> | null,
): Answer {
  if (closest === null || closest.totalCount === 0) return nothing;
  const { totalCount, hits, facets } = closest;
  return { ...nothing, totalCount, hits, facets, beside: true };
}
