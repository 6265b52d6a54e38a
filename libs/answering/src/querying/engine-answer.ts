import type { FacetField, SearchAnswer, SearchQuery } from '@vicino/contracts';
import type { MultiSearchResult } from 'meilisearch';
import type { SearchDocument } from '@vicino/search-index';
import { byDistance, closestKm } from './distance.js';
import { isMeasured, type QueryRole } from './engine-queries.js';
import { mergeHits } from './merge-hits.js';
import type { SearchPlan } from './search-plan.js';

/** What the engine gives back of a document it found. */
export type FoundDocument = Pick<SearchDocument, 'id'> & Partial<Pick<SearchDocument, 'needWeight' | 'points'>>;
export type EngineResult = MultiSearchResult<FoundDocument>;

type Facet = SearchAnswer['facets'][number];
type Hit = SearchAnswer['hits'][number];
type EngineHit = EngineResult['hits'][number];

/** What the engine answered to a query, and what the query was for. */
export interface EngineFinding {
  readonly role: QueryRole;
  readonly result: EngineResult;
}

/**
 * The answer of the contract from the results of `engineQueries`; alternatives apart.
 * @throws {RangeError} when the engine left a total out.
 */
export function engineAnswer(plan: SearchPlan, findings: readonly EngineFinding[]): Omit<SearchAnswer, 'alternatives'> {
  const { query } = plan;
  const tiers = resultsOf(findings, 'MEANT', 'SAID');
  const counts = countsOf(resultsOf(findings, 'MEANT', 'SAID', 'COUNT'));
  return {
    totalCount: tiers.reduce((sum, tier) => sum + totalOf(tier), 0),
    hits: pageOf(plan, findings),
    nextBest: [],
    facets: query.facets.map((field) => toFacet(field, counts.get(field) ?? [], query[field])),
    understoodAs: [...plan.understoodAs],
    beside: false,
    degraded: false,
  };
}

/** How many there are of what is meant; of what is said, where nothing is. */
export function meantCount(findings: readonly EngineFinding[]): number {
  const [first] = resultsOf(findings, 'MEANT', 'SAID');
  return first === undefined ? 0 : totalOf(first);
}

function resultsOf(findings: readonly EngineFinding[], ...roles: readonly QueryRole[]): readonly EngineResult[] {
  return findings.filter(({ role }) => roles.includes(role)).map(({ result }) => result);
}

export function totalOf({ totalHits }: EngineResult): number {
  if (totalHits === undefined) throw new RangeError('The engine left a total out of its answer');
  return totalHits;
}

/** Counts by field and value. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Tiers have no entry in common, so counts of one field add up. */
function countsOf(results: readonly EngineResult[]): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const { facetDistribution } of results) {
    for (const [field, values] of Object.entries(facetDistribution ?? {})) {
      const sums = counts.get(field) ?? new Map<string, number>();
      counts.set(field, sums);
      for (const [value, count] of Object.entries(values)) sums.set(value, (sums.get(value) ?? 0) + count);
    }
  }
  return counts;
}

function pageOf(plan: SearchPlan, findings: readonly EngineFinding[]): Hit[] {
  const { query, near } = plan;
  const hitsOf = (role: QueryRole) => resultsOf(findings, role).flatMap(({ hits }) => hits);
  const withDistance = ({ id, points }: EngineHit): Hit => ({
    id,
    distanceKm: near === null ? null : closestKm(near, points ?? []),
  });
  if (findings.some(({ role }) => role === 'PAGE')) return hitsOf('PAGE').map(withDistance);
  const meant = mergeHits(hitsOf('MEANT_SAID'), hitsOf('MEANT'), plan.orderNeeds).map(withDistance);
  const said = hitsOf('SAID').map(withDistance);
  const ordered = isMeasured(plan) ? [...byDistance(meant), ...byDistance(said)] : [...meant, ...said];
  return ordered.slice(query.offset, query.offset + query.limit);
}

/** A chosen value is listed even when it counts nothing now: a screen must be able to show it as chosen. */
export function toFacet(
  field: FacetField,
  counts: Iterable<readonly [string, number]>,
  chosen: SearchQuery[FacetField],
): Facet {
  const values = new Map([...chosen.map((value) => [value, 0] as const), ...counts]);
  return {
    field,
    values: Array.from(values, ([value, count]) => ({ value, count })).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    ),
  };
}
