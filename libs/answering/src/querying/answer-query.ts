import type { SearchAnswer } from '@vicino/contracts';
import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import type { Engine } from '@vicino/search-index';
import { alternativesFrom, waysOn, type Way } from './alternatives.js';
import { besidePlan, isFew, nextBestPlan, withClosest } from './beside.js';
import {
  engineAnswer,
  meantCount,
  totalOf,
  type EngineFinding,
  type EngineResult,
  type FoundDocument,
} from './engine-answer.js';
import { engineQueries, type EngineQuery } from './engine-queries.js';
import type { SearchPlan } from './search-plan.js';
import type { WordlessMemory } from './wordless-memory.js';

/** What is asked of the engine, and what is remembered of it; null where nothing may be. */
export interface EngineParts {
  readonly engine: Engine;
  readonly uid: string;
  readonly memory: WordlessMemory | null;
}

/**
 * Asks the engine, in one round trip, for what is not remembered. Where little of what is meant was found, ways on and what is
 * closest are asked for too: in the same trip where that is remembered, in a second one where it is not. A question that a profile
 * goes into leaves no trace in the memory.
 * Throws the client's errors when it cannot answer: see `isEngineAway`.
 */
export async function answerQuery(parts: EngineParts, plan: SearchPlan): Promise<SearchAnswer> {
  const asking = plan.query.eligibleFor === null ? parts : { ...parts, memory: null };
  const own = recalled(asking, engineQueries(plan, parts.uid));
  const meant = rememberedMeant(own);
  const ahead = meant === null ? null : besidesOf(asking, plan, { meant, total: null });
  const [findings = [], ...early] = await found(asking, [own, ...(ahead?.queries ?? [])]);
  const answer = engineAnswer(plan, findings);
  const besides = ahead ?? besidesOf(asking, plan, { meant: meantCount(findings), total: answer.totalCount });
  const [ofWays = [], ofClosest = []] = ahead === null ? await found(asking, besides.queries) : early;
  const closest = besides.closest === null ? null : engineAnswer(besides.closest, ofClosest);
  return { ...withClosest(plan.query, answer, closest), alternatives: alternativesFrom(besides.ways, ofWays) };
}

/** What an answer may need beside what it was asked for. */
interface Besides {
  readonly ways: readonly Way[];
  readonly closest: SearchPlan | null;
  /** Those of the ways, then those of what is closest. */
  readonly queries: readonly (readonly RecalledQuery[])[];
}

/**
 * @param meant how many serve what is meant; of what is said, where nothing is
 * @param total of both; null while it is not known
 */
function besidesOf(
  parts: EngineParts,
  plan: SearchPlan,
  { meant, total }: { meant: number; total: number | null },
): Besides {
  const ways = meant === 0 ? waysOn(plan, parts.uid) : [];
  const isLittle = isFew(total ?? meant);
  const closest = isLittle ? (meant === 0 ? besidePlan(plan) : nextBestPlan(plan)) : null;
  const ofWays = ways.flatMap(({ queries }) => queries);
  const ofClosest = closest === null ? [] : engineQueries(closest, parts.uid);
  return { ways, closest, queries: [recalled(parts, ofWays), recalled(parts, ofClosest)] };
}

/** A query, and what is remembered of it. */
interface RecalledQuery extends EngineQuery {
  readonly result: EngineResult | undefined;
}

/** What is known to be of no use is left out. */
function recalled({ memory }: EngineParts, queries: readonly EngineQuery[]): readonly RecalledQuery[] {
  const known = queries.map((query) => ({ ...query, result: memory?.recall(query.query) }));
  const meant = rememberedMeant(known);
  // One entry alone needs no words to put it in order.
  return meant !== null && meant < 2 ? known.filter(({ role }) => role !== 'MEANT_SAID') : known;
}

/** How many serve what is meant; null where that is not remembered. */
function rememberedMeant(queries: readonly RecalledQuery[]): number | null {
  const result = queries.find(({ role }) => role === 'MEANT')?.result;
  return result === undefined ? null : totalOf(result);
}

/** What is found for the queries of each group, in their order, remembered or asked for in one round trip. */
async function found(
  { engine, memory }: EngineParts,
  groups: readonly (readonly RecalledQuery[])[],
): Promise<readonly (readonly EngineFinding[])[]> {
  const asked = memory?.now() ?? 0;
  const missing = groups.flat().filter(({ result }) => result === undefined);
  const results = await ask(
    engine,
    missing.map(({ query }) => query),
  );
  const answered = new Map(missing.map((query, place) => [query, results[place]]));
  for (const [{ query }, result] of answered) if (result !== undefined) memory?.remember(query, result, asked);
  return groups.map((queries) =>
    queries.flatMap((query) => {
      const result = query.result ?? answered.get(query);
      return result === undefined ? [] : [{ role: query.role, result }];
    }),
  );
}

/** @throws {RangeError} when the engine left out part of its answer */
async function ask(engine: Engine, queries: MultiSearchQuery[]): Promise<readonly EngineResult[]> {
  if (queries.length === 0) return [];
  const { results } = await engine.multiSearch<MultiSearchParams, FoundDocument>({ queries });
  if (results.length < queries.length) throw new RangeError('The engine left out part of its answer');
  return results;
}
