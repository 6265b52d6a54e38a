import { MARK_END, MARK_START } from '@vicino/contracts';
import type { MultiSearchQuery } from 'meilisearch';
import { SNIPPED } from '../documents/index-settings.js';
import { engineFilter } from './engine-filter.js';
import { engineText } from './engine-text.js';
import type { SearchPlan } from './search-plan.js';

/**
 * When no entry has all the words, the commonest are given up first. Of 62 questions in people's own words over 93 real
 * offers, 77 of 100 results among the first five were right and 1 question found nothing; giving up the last words
 * first: 67 and 4; giving up none: 72 and 13.
 */
const LENIENCE = 'frequency' as const;
/** About two lines on a phone. */
const SNIPPET_WORDS = 24;
/** By distance, the closest of so many that fit best: more than serve the residents of any one municipality. */
export const MOST_MEASURED = 1_000;

/** The queries of one round trip, each where the answer is to be looked for. */
export interface EngineQueries {
  readonly queries: readonly MultiSearchQuery[];
  /** Best by the words; only where needs are meant, so that the words order and do not choose. */
  readonly byWords: number | null;
  /** All that fits, in order, with the exact total and the counts of the fields nobody chose from. */
  readonly all: number;
  /** Where `all` holds no hits because the page starts further on. */
  readonly page: number | null;
  /** Counts of each field with a choice, as if that choice were not made: what one gets by choosing another value. */
  readonly counts: readonly number[];
}

/**
 * Everything one answer needs. Where needs are meant, two lists are asked for, each in the order of the needs: what also
 * has the words, and all; `mergeHits` makes one of them. Else the words choose.
 */
export function engineQueries(plan: SearchPlan, indexUid: string): EngineQueries {
  const { query } = plan;
  const isMeant = plan.meant.length > 0;
  const words = engineText(plan.text);
  const q = isMeant ? '' : words;
  const filter = engineFilter(plan);
  const sort = sortOf(plan);
  const measured = plan.order === 'DISTANCE' && plan.near !== null;
  const wanted = measured ? MOST_MEASURED : query.offset + query.limit;
  const common = {
    indexUid,
    matchingStrategy: LENIENCE,
    attributesToRetrieve: RETRIEVED,
    ...(sort.length && { sort }),
  };
  const shown = { ...common, ...HIGHLIGHTING, filter };

  const fromStart = isMeant || measured || query.offset === 0;
  const open = query.facets.filter((field) => query[field].length === 0);
  const all: MultiSearchQuery = {
    ...(isMeant ? { ...common, filter } : shown),
    q,
    page: 1,
    hitsPerPage: fromStart ? wanted : 0,
    ...(open.length > 0 && { facets: open }),
  };
  const page = fromStart ? [] : [{ ...shown, q, offset: query.offset, limit: query.limit }];
  const byWords = isMeant && words !== '' && query.limit > 0 ? [{ ...shown, q: words, limit: wanted }] : [];
  const counts = query.facets
    .filter((field) => query[field].length > 0)
    .map((field) => ({ ...countOf(indexUid, q, engineFilter(plan, field)), facets: [field] }));
  return {
    queries: [all, ...page, ...byWords, ...counts],
    all: 0,
    page: page.length > 0 ? 1 : null,
    byWords: byWords.length > 0 ? 1 + page.length : null,
    counts: counts.map((_, index) => 1 + page.length + byWords.length + index),
  };
}

/** Asks how many there are and nothing else. */
export function countOf(indexUid: string, q: string, filter: string[]): MultiSearchQuery {
  return { indexUid, q, matchingStrategy: LENIENCE, filter, page: 1, hitsPerPage: 0 };
}

const RETRIEVED: string[] = ['id', 'needWeight', 'points'];
const HIGHLIGHTING = {
  attributesToHighlight: [...SNIPPED],
  attributesToCrop: ['description'],
  cropLength: SNIPPET_WORDS,
  highlightPreTag: MARK_START,
  highlightPostTag: MARK_END,
};

function sortOf({ order, orderNeeds }: SearchPlan): string[] {
  if (order === 'CLOSING') return ['closesOn:asc'];
  return orderNeeds.map((slug) => `needWeight.${slug}:desc`);
}
