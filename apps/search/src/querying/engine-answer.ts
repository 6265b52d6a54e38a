import { MARK_START, type FacetField, type SearchAnswer, type SearchQuery } from '@vicino/contracts';
import type { MultiSearchResult } from 'meilisearch';
import { SNIPPED } from '../documents/index-settings.js';
import type { SearchDocument } from '../documents/search-document.js';
import { byDistance, closestKm } from './distance.js';
import type { EngineQueries } from './engine-queries.js';
import { mergeHits } from './merge-hits.js';
import type { SearchPlan } from './search-plan.js';

/** What the engine gives back of a document it found. */
export type FoundDocument = Pick<SearchDocument, 'id' | 'needWeight' | 'points' | (typeof SNIPPED)[number]>;
export type EngineResult = MultiSearchResult<FoundDocument>;

type Facet = SearchAnswer['facets'][number];
type Hit = SearchAnswer['hits'][number];
type EngineHit = EngineResult['hits'][number];

/**
 * The answer of the contract from the results of `engineQueries`, in the same order; alternatives apart.
 * @throws {RangeError} when the engine left a result out.
 */
export function engineAnswer(
  plan: SearchPlan,
  asked: EngineQueries,
  results: readonly EngineResult[],
): Omit<SearchAnswer, 'alternatives'> {
  const { query } = plan;
  const all = results[asked.all];
  if (all?.totalHits === undefined || results.length < asked.queries.length) {
    throw new RangeError('The engine left out part of its answer');
  }
  const distributions = [all, ...asked.counts.map((index) => results[index])].map(
    (one) => one?.facetDistribution ?? {},
  );
  const counts = Object.assign({}, ...distributions) as Partial<Record<FacetField, Record<string, number>>>;
  return {
    totalCount: all.totalHits,
    hits: pageOf(plan, asked, results),
    facets: query.facets.map((field) => toFacet(field, counts[field] ?? {}, query[field])),
    understoodAs: [...plan.understoodAs],
    degraded: false,
  };
}

function pageOf(plan: SearchPlan, asked: EngineQueries, results: readonly EngineResult[]): Hit[] {
  const { query, near } = plan;
  const hitsAt = (index: number | null) => (index === null ? [] : (results[index]?.hits ?? []));
  const withDistance = (hit: EngineHit) => toHit(hit, near === null ? null : closestKm(near, hit.points ?? []));
  if (asked.page !== null) return hitsAt(asked.page).map(withDistance);
  const merged = mergeHits(hitsAt(asked.byWords), hitsAt(asked.all), plan.orderNeeds).map(withDistance);
  const ordered = plan.order === 'DISTANCE' && near !== null ? byDistance(merged) : merged;
  return ordered.slice(query.offset, query.offset + query.limit);
}

function toHit({ id, _formatted }: EngineHit, distanceKm: number | null): Hit {
  const highlights = SNIPPED.flatMap((field) => {
    const snippet = _formatted?.[field];
    return snippet?.includes(MARK_START) ? [{ field, snippet }] : [];
  });
  return { id, highlights, distanceKm };
}

/** A chosen value is listed even when it counts nothing now: a screen must be able to show it as chosen. */
function toFacet(field: FacetField, counts: Record<string, number>, chosen: SearchQuery[FacetField]): Facet {
  const values = new Map([...chosen.map((value) => [value, 0] as [string, number]), ...Object.entries(counts)]);
  return {
    field,
    values: [...values]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
  };
}
