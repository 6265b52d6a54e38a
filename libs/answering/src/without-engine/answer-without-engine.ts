import type { Alternative, SearchAnswer } from '@vicino/contracts';
import { certainLimits, isOutside, type Profile } from '@vicino/domain';
import type { EntryAnswer, EntryReader, EntryTextSearch } from '@vicino/store';
import { pointsOf } from '@vicino/search-index';
import { plansOn } from '../querying/alternatives.js';
import { besidePlan, isFew, nextBestPlan, withClosest } from '../querying/beside.js';
import { byDistance, closestKm } from '../querying/distance.js';
import { toFacet } from '../querying/engine-answer.js';
import { isMeasured } from '../querying/engine-queries.js';
import type { SearchPlan } from '../querying/search-plan.js';
import { toCount, toEntryQuestion } from './entry-question.mapping.js';

type Hit = SearchAnswer['hits'][number];

export interface StoreParts {
  readonly search: EntryTextSearch;
  readonly reader: EntryReader;
}

type Found = Omit<SearchAnswer, 'alternatives'>;

/** The answer PostgreSQL gives to a plan: the same entries and counts, in a plainer order, and marked as such. */
export async function answerWithoutEngine(store: StoreParts, plan: SearchPlan): Promise<SearchAnswer> {
  const excluded = await excludedRules(store.search, plan.query.eligibleFor);
  const { answer, isFound } = await findings(store, plan, excluded);
  const closest = isFew(answer.totalCount) ? (isFound ? nextBestPlan(plan) : besidePlan(plan)) : null;
  const [ways, found] = await Promise.all([
    isFound ? [] : alternatives(store.search, plan, excluded),
    closest === null ? null : findings(store, closest, excluded),
  ]);
  return { ...withClosest(plan.query, answer, found?.answer ?? null), alternatives: ways };
}

/** @returns `isFound`: whether there is any of what is meant; of what is said, where nothing is */
async function findings(
  store: StoreParts,
  plan: SearchPlan,
  excluded: readonly string[],
): Promise<{ answer: Found; isFound: boolean }> {
  const { query } = plan;
  const found = await store.search.search(toEntryQuestion(plan, excluded));
  const answer: Found = {
    totalCount: found.total,
    hits: await pageOf(store.reader, plan, found),
    nextBest: [],
    facets: query.facets.map((field) => toFacet(field, Object.entries(found.counts[field] ?? {}), query[field])),
    understoodAs: [...plan.understoodAs],
    beside: false,
    degraded: true,
  };
  return { answer, isFound: (plan.meant.length > 0 ? found.meant : found.total) > 0 };
}

async function alternatives(
  search: EntryTextSearch,
  plan: SearchPlan,
  excluded: readonly string[],
): Promise<Alternative[]> {
  const counted = await Promise.all(
    plansOn(plan).map(async ({ kind, value, plan: changed }) => {
      const { total: count } = await search.search(toCount(changed, excluded));
      return { kind, value, count };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}

/** Which sets of rules certainly leave the person out. Nothing is asked where nobody told anything. */
async function excludedRules(search: EntryTextSearch, profile: Profile | null): Promise<readonly string[]> {
  if (profile === null) return [];
  const known = await search.rules();
  return known
    .filter(({ rules }) => isOutside(certainLimits(rules.map((rule) => ({ ...rule, text: '' }))), profile))
    .map(({ id }) => id);
}

async function pageOf(reader: EntryReader, plan: SearchPlan, { hits }: EntryAnswer): Promise<Hit[]> {
  const { near, query } = plan;
  if (near === null) return hits.map(({ id }) => ({ id, distanceKm: null }));
  const entries = await reader.byIds(hits.map(({ id }) => id));
  const measured = hits.map(({ id, isMeant }) => {
    const entry = entries.get(id)?.entry;
    return { id, distanceKm: entry === undefined ? null : closestKm(near, pointsOf(entry)), isMeant };
  });
  const ordered = isMeasured(plan)
    ? [true, false]
        .flatMap((isMeant) => byDistance(measured.filter((hit) => hit.isMeant === isMeant)))
        .slice(query.offset, query.offset + query.limit)
    : measured;
  return ordered.map(({ isMeant: _isMeant, ...hit }) => hit);
}
