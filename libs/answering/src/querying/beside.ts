import { understoodKey, type SearchAnswer, type SearchQuery } from '@vicino/contracts';
import { needsBeside } from '@vicino/needs';
import { LRUCache } from 'lru-cache';
import type { SearchPlan } from './search-plan.js';

/** So few are soon read, and may be of no use: a hospital that opens next year, a call that is for others. */
const FEW = 3;
/** More would hide how little there is of what was meant. */
const MOST_NEXT_BEST = 5;

type Answer = Omit<SearchAnswer, 'alternatives'>;

/** On the first page, where it holds all the few. */
function wantsNextBest({ nextBest, offset, limit }: SearchQuery): boolean {
  return nextBest && offset === 0 && limit >= FEW;
}

/** Whether what helps next best is worth telling beside so many. */
export function isFew(count: number): boolean {
  return count <= FEW;
}

/**
 * What to ask when a plan found nothing at all: what serves the needs closest to those meant, for the same residents and under the
 * same filters. Null where the person chose the needs themselves, or nothing is meant, or nothing is close.
 */
export function besidePlan(plan: SearchPlan): SearchPlan | null {
  const { query, meant, text } = plan;
  return query.needs.length > 0 ? null : serving(plan, needsBeside(text, meant));
}

/**
 * What to ask when a plan found few: what helps next best with the needs meant or chosen, for the same residents and under the same
 * filters. It does not go by the words, so that it is the same, and remembered, for all who mean the same. Null where it is not
 * wanted, or nothing is meant.
 */
export function nextBestPlan(plan: SearchPlan): SearchPlan | null {
  const { query, meant } = plan;
  if (!wantsNextBest(query)) return null;
  const found = { ...query, needs: [], facets: [], limit: FEW + MOST_NEXT_BEST };
  return serving({ ...plan, query: found }, nextBestNeeds([...new Set([...meant, ...query.needs])]));
}

/** By the needs it helps with, which are few: worked out once for each. */
const known = new LRUCache<string, readonly string[]>({ max: 1_000 });

function nextBestNeeds(needs: readonly string[]): readonly string[] {
  const key = needs.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const beside = needsBeside('', needs);
  known.set(key, beside);
  return beside;
}

function serving(plan: SearchPlan, needs: readonly string[]): SearchPlan | null {
  const beside = needs.filter((slug) => !plan.query.notMeant.includes(understoodKey('NEED', slug)));
  return beside.length === 0 ? null : { ...plan, meant: beside, orderNeeds: beside, text: '' };
}

/**
 * An answer with what is closest: in its place, and said to be that, where it found nothing; after it where it found few. As it
 * was where it found more, or nothing is close.
 */
export function withClosest<Own extends Answer>(
  query: SearchQuery,
  answer: Own,
  closest: Pick<Answer, 'totalCount' | 'hits' | 'facets'> | null,
): Own {
  if (closest === null || closest.totalCount === 0) return answer;
  const { totalCount, hits, facets } = closest;
  if (answer.totalCount === 0) return { ...answer, totalCount, hits, facets, beside: true };
  if (!isFew(answer.totalCount) || !wantsNextBest(query)) return answer;
  const found = new Set(answer.hits.map(({ id }) => id));
  return { ...answer, nextBest: hits.filter(({ id }) => !found.has(id)).slice(0, MOST_NEXT_BEST) };
}
