import type { SearchAnswer } from '@vicino/contracts';
import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import type { Engine } from '@vicino/search-index';
import { alternativesFrom, waysOn } from './alternatives.js';
import { besidePlan, orBeside } from './beside.js';
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
 * Asks the engine, in one round trip, for what is not remembered; in a second one, only when nothing that is meant was found, for
 * the ways on and, when nothing at all was, for what is closest. A question that a profile goes into leaves no trace in the memory.
 * Throws the client's errors when it cannot answer: see `isEngineAway`.
 */
export async function answerQuery(parts: EngineParts, plan: SearchPlan): Promise<SearchAnswer> {
  const asking = plan.query.eligibleFor === null ? parts : { ...parts, memory: null };
  const findings = await findingsOf(asking, engineQueries(plan, parts.uid));
  const answer = engineAnswer(plan, findings);
  if (meantCount(findings) > 0) return { ...answer, alternatives: [] };
  return waysOnFrom(asking, plan, answer);
}

async function waysOnFrom(
  parts: EngineParts,
  plan: SearchPlan,
  answer: ReturnType<typeof engineAnswer>,
): Promise<SearchAnswer> {
  const ways = waysOn(plan, parts.uid);
  const counts = ways.flatMap(({ queries }) => queries);
  const closest = answer.totalCount > 0 ? null : besidePlan(plan);
  const besides = closest === null ? [] : engineQueries(closest, parts.uid);
  const findings = await findingsOf(parts, [...counts, ...besides]);
  const found = closest === null ? null : engineAnswer(closest, findings.slice(counts.length));
  return { ...orBeside(answer, found), alternatives: alternativesFrom(ways, findings.slice(0, counts.length)) };
}

/** What is found for the queries, in their order, remembered or asked for; what is known to be of no use is left out. */
async function findingsOf(
  { engine, memory }: EngineParts,
  queries: readonly EngineQuery[],
): Promise<readonly EngineFinding[]> {
  const recalled = queries.map((query) => ({ ...query, result: memory?.recall(query.query) }));
  const known = recalled.some(({ role, result }) => role === 'MEANT' && result !== undefined && totalOf(result) < 2)
    ? recalled.filter(({ role }) => role !== 'MEANT_SAID') // One entry alone needs no words to put it in order.
    : recalled;
  const asked = memory?.now() ?? 0;
  const results = await ask(
    engine,
    known.flatMap(({ query, result }) => (result === undefined ? [query] : [])),
  );
  const next = results[Symbol.iterator]();
  return known.flatMap(({ role, query, result }) => {
    if (result !== undefined) return [{ role, result }];
    const found = next.next();
    if (found.done === true) return [];
    memory?.remember(query, found.value, asked);
    return [{ role, result: found.value }];
  });
}

/** @throws {RangeError} when the engine left out part of its answer */
async function ask(engine: Engine, queries: MultiSearchQuery[]): Promise<readonly EngineResult[]> {
  if (queries.length === 0) return [];
  const { results } = await engine.multiSearch<MultiSearchParams, FoundDocument>({ queries });
  if (results.length < queries.length) throw new RangeError('The engine left out part of its answer');
  return results;
}
