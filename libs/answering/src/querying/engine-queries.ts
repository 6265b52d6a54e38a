import type { FacetField } from '@vicino/contracts';
import type { MultiSearchQuery } from 'meilisearch';
import { SAYING } from '@vicino/search-index';
import { engineFilter, type Tier } from './engine-filter.js';
import { engineText, exactly } from './engine-text.js';
import { nearestSeats } from './nearness.js';
import type { SearchPlan } from './search-plan.js';

/**
 * When no entry has all the words, the commonest are given up first. Of 62 questions in people's own words over 93 real
 * offers, 77 of 100 results among the first five were right and 1 question found nothing; giving up the last words
 * first: 67 and 4; giving up none: 72 and 13.
 */
const LENIENT = 'frequency' as const;
/**
 * Beside what is meant, only what has all the words is worth showing; and so where nothing at all was understood: a
 * "rifugio per cani" is no women's shelter.
 */
const STRICT = 'all' as const;
/** By distance, the closest of so many that fit best: more than serve the residents of any one municipality. */
export const MOST_MEASURED = 1_000;

/**
 * `MEANT`: what serves a need meant, in the order of the needs. `MEANT_SAID`: those of them that also have the words, in the
 * order of the needs and then of the words; `mergeHits` makes one list of the two. `SAID`: what has the words.
 * `PAGE`: where `SAID` holds no hits because the page starts further on. `COUNT`: one field with a choice, counted as if the
 * choice were not made: what one gets by choosing another value.
 */
export type QueryRole = 'MEANT' | 'MEANT_SAID' | 'SAID' | 'PAGE' | 'COUNT';

export interface EngineQuery {
  readonly role: QueryRole;
  readonly query: MultiSearchQuery;
}

/** Everything one answer needs, as the queries of a single round trip. */
export function engineQueries(plan: SearchPlan, indexUid: string): readonly EngineQuery[] {
  return plan.meant.length > 0 ? whereMeant(plan, indexUid) : whereSaid(plan, indexUid);
}

/** Asks how many there are and nothing else. */
export function countQueries(plan: SearchPlan, indexUid: string): readonly EngineQuery[] {
  const nothing = { indexUid, page: 1, hitsPerPage: 0 };
  return tiersOf(plan).map((tier) => ({
    role: 'COUNT',
    query: { ...nothing, ...wordsOf(plan, tier), filter: engineFilter(plan, tier) },
  }));
}

/** The words order what is meant and choose what is beside it. */
function whereMeant(plan: SearchPlan, indexUid: string): readonly EngineQuery[] {
  const wanted = wantedOf(plan);
  const weights = plan.orderNeeds.map((slug) => `needWeight.${slug}`);
  const filter = engineFilter(plan, 'MEANT');
  const meant = { indexUid, ...retrieving(plan, weights), ...sorting(plan, { wordless: true }), filter };
  const words = engineText(plan.text);
  const hasWords = words !== '' && plan.query.limit > 0;
  const said = { ...meant, ...sorting(plan, { wordless: false }), q: words, matchingStrategy: LENIENT, limit: wanted };
  return [
    { role: 'MEANT', query: { ...meant, ...counting(plan), q: '', page: 1, hitsPerPage: wanted } },
    ...(hasWords ? [{ role: 'MEANT_SAID' as const, query: said }] : []),
    ...tiersOf(plan).flatMap((tier) =>
      tier === 'SAID' ? [{ role: tier, query: saidQuery(plan, indexUid, wanted) }] : [],
    ),
    ...countsApart(plan, indexUid),
  ];
}

/** Nothing but the words is known of what is meant. */
function whereSaid(plan: SearchPlan, indexUid: string): readonly EngineQuery[] {
  const { offset, limit } = plan.query;
  const fromStart = offset === 0 || isMeasured(plan);
  const all = saidQuery(plan, indexUid, fromStart ? wantedOf(plan) : 0);
  const { page: _page, hitsPerPage: _hits, facets: _facets, ...bare } = all;
  return [
    { role: 'SAID', query: all },
    ...(fromStart ? [] : [{ role: 'PAGE' as const, query: { ...bare, offset, limit } }]),
    ...countsApart(plan, indexUid),
  ];
}

function saidQuery(plan: SearchPlan, indexUid: string, hitsPerPage: number): MultiSearchQuery {
  return {
    indexUid,
    ...retrieving(plan),
    ...sortingSaid(plan),
    ...counting(plan),
    ...wordsOf(plan, 'SAID'),
    filter: engineFilter(plan, 'SAID'),
    page: 1,
    hitsPerPage,
  };
}

function countsApart(plan: SearchPlan, indexUid: string): readonly EngineQuery[] {
  const nothing = { indexUid, page: 1, hitsPerPage: 0 };
  return plan.query.facets
    .filter((field) => plan.query[field].length > 0)
    .flatMap((field) =>
      tiersOf(plan).map((tier): EngineQuery => {
        const filter = engineFilter(plan, tier, field);
        return { role: 'COUNT', query: { ...nothing, ...wordsOf(plan, tier), filter, facets: [field] } };
      }),
    );
}

/** Where needs are meant, what has the words is a second tier; without words there is none. */
function tiersOf(plan: SearchPlan): readonly Tier[] {
  if (plan.meant.length === 0) return ['SAID'];
  return engineText(plan.text) === '' ? ['MEANT'] : ['MEANT', 'SAID'];
}

/** How the words choose the entries of a tier. */
function wordsOf(
  plan: SearchPlan,
  tier: Tier,
): Pick<MultiSearchQuery, 'q' | 'matchingStrategy' | 'attributesToSearchOn'> {
  if (tier === 'MEANT') return { q: '' };
  if (plan.meant.length === 0)
    return { q: engineText(plan.text), matchingStrategy: isStrange(plan) ? STRICT : LENIENT };
  // The labels of needs are left out: what has those is meant already.
  return { q: exactly(engineText(plan.text)), matchingStrategy: STRICT, attributesToSearchOn: [...SAYING] };
}

/** Nothing was understood of the words, though it was tried. */
function isStrange({ query, understoodAs }: SearchPlan): boolean {
  return query.understand && !understoodAs.some(({ kind }) => kind === 'NEED');
}

/** @param weights by which two lists are made one */
function retrieving(plan: SearchPlan, weights: readonly string[] = []): Pick<MultiSearchQuery, 'attributesToRetrieve'> {
  return { attributesToRetrieve: ['id', ...weights, ...(plan.near === null ? [] : ['points'])] };
}

/** The fields nobody chose from are counted where they are found. */
function counting({ query }: SearchPlan): { facets?: FacetField[] } {
  const open = query.facets.filter((field) => query[field].length === 0);
  return open.length > 0 ? { facets: open } : {};
}

/**
 * The weight of the needs, then what is nearest.
 * @param wordless whether no words decide: what is made for this place then comes before what is near, as `RANKING_RULES` has it
 */
function sorting(plan: SearchPlan, { wordless }: { wordless: boolean }): { sort?: string[] } {
  if (plan.order === 'CLOSING') return { sort: ['closesOn:asc'] };
  const seats = nearestSeats(plan).map((key) => `seats.${key}:desc`);
  return ordered([...weightsOf(plan.orderNeeds), ...(wordless ? ['scopeRank:asc'] : []), ...seats]);
}

/** Among what is not meant the words decide, where there are any: what has more of them is not passed by what is near. */
function sortingSaid(plan: SearchPlan): { sort?: string[] } {
  if (plan.order === 'CLOSING' || engineText(plan.text) === '') return sorting(plan, { wordless: true });
  return ordered(weightsOf(plan.orderNeeds.filter((slug) => !plan.meant.includes(slug))));
}

function weightsOf(needs: readonly string[]): string[] {
  return needs.map((slug) => `needWeight.${slug}:desc`);
}

function ordered(sort: string[]): { sort?: string[] } {
  return sort.length > 0 ? { sort } : {};
}

export function isMeasured({ order, near }: SearchPlan): boolean {
  return order === 'DISTANCE' && near !== null;
}

function wantedOf(plan: SearchPlan): number {
  return isMeasured(plan) ? MOST_MEASURED : plan.query.offset + plan.query.limit;
}
