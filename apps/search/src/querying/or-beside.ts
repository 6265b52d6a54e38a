import { understoodKey, type SearchAnswer } from '@vicino/contracts';
import { needsBeside } from '@vicino/needs';
import type { SearchPlan } from './search-plan.js';

/** The answer to a plan or, where that found nothing at all, what is closest to it, with the ways on of the plan itself. */
export async function orBeside(
  plan: SearchPlan,
  ask: (plan: SearchPlan) => Promise<SearchAnswer>,
): Promise<SearchAnswer> {
  const answer = await ask(plan);
  const beside = answer.totalCount > 0 ? null : besidePlan(plan);
  if (beside === null) return answer;
  const found = await ask(beside);
  if (found.totalCount === 0) return answer;
  const { understoodAs, alternatives } = answer;
  return { ...found, understoodAs, alternatives, beside: true, degraded: answer.degraded || found.degraded };
}

/**
 * What to ask when a plan found nothing at all: what serves the needs closest to those meant, for the same residents and under the
 * same filters. Null where the person chose the needs themselves, or nothing is meant, or nothing is close.
 */
function besidePlan(plan: SearchPlan): SearchPlan | null {
  const { query, meant, text } = plan;
  if (query.needs.length > 0) return null;
  const beside = needsBeside(text, meant).filter((slug) => !query.notMeant.includes(understoodKey('NEED', slug)));
  return beside.length === 0 ? null : { ...plan, meant: beside, orderNeeds: beside, text: '' };
}
