import { FACET_FIELDS, MARK_START, type FacetField, type SearchAnswer, type SearchQuery } from '@vicino/contracts';
import type { MultiSearchResult } from 'meilisearch';
import { SNIPPED } from '../documents/index-settings.js';
import type { SearchDocument } from '../documents/search-document.js';

/** What the engine gives back of a document it found. */
export type FoundDocument = Pick<SearchDocument, 'id' | (typeof SNIPPED)[number]>;
export type EngineResult = MultiSearchResult<FoundDocument>;

type Facet = SearchAnswer['facets'][number];
type Hit = SearchAnswer['hits'][number];

/**
 * The answer of the contract from the results of `engineQueries`, in the same order.
 * @throws {RangeError} when there are fewer results than the shortest list of queries.
 */
export function engineAnswer(query: SearchQuery, results: readonly EngineResult[]): SearchAnswer {
  const [page, total, ...others] = results;
  if (!page || total?.totalHits === undefined) throw new RangeError('The engine left out part of its answer');
  const counts = Object.assign({}, ...[total, ...others].map((result) => result.facetDistribution ?? {})) as Partial<
    Record<FacetField, Record<string, number>>
  >;
  return {
    totalCount: total.totalHits,
    hits: page.hits.map(toHit),
    facets: FACET_FIELDS.map((field) => toFacet(field, counts[field] ?? {}, query[field])),
    degraded: false,
  };
}

function toHit({ id, _formatted }: EngineResult['hits'][number]): Hit {
  const highlights = SNIPPED.flatMap((field) => {
    const snippet = _formatted?.[field];
    return snippet?.includes(MARK_START) ? [{ field, snippet }] : [];
  });
  return { id, highlights };
}

/** A chosen value is listed even when it counts nothing now: a screen must be able to show it as chosen. */
function toFacet(field: FacetField, counts: Record<string, number>, chosen: readonly string[]): Facet {
  const values = new Map([...chosen.map((value) => [value, 0] as const), ...Object.entries(counts)]);
  return {
    field,
    values: [...values]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
  };
}
