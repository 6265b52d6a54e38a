import type { SearchAnswer } from '@vicino/contracts';
import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import type { Engine } from '../engine.js';
import { alternativesFrom, waysOn } from './alternatives.js';
import { besidePlan, orBeside } from './beside.js';
import {
  engineAnswer,
  meantCount,
  type EngineFinding,
  type EngineResult,
  type FoundDocument,
} from './engine-answer.js';
import { engineQueries, type EngineQuery } from './engine-queries.js';
import type { SearchPlan } from './search-plan.js';

/**
 * Asks the engine, in one round trip; in a second one, only when nothing that is meant was found, for the ways on and, when nothing
 * at all was, for what is closest.
 * Throws the client's errors when it cannot answer: see `isEngineAway`.
 */
export async function answerQuery(engine: Engine, uid: string, plan: SearchPlan): Promise<SearchAnswer> {
  const asked = engineQueries(plan, uid);
  const findings = findingsOf(asked, await ask(engine, asked.map(queryOf)));
  const answer = engineAnswer(plan, findings);
  if (meantCount(findings) > 0) return { ...answer, alternatives: [] };
  return waysOnFrom(engine, uid, plan, answer);
}

async function waysOnFrom(
  engine: Engine,
  uid: string,
  plan: SearchPlan,
  answer: ReturnType<typeof engineAnswer>,
): Promise<SearchAnswer> {
  const ways = waysOn(plan, uid);
  const counts = ways.flatMap(({ queries }) => queries);
  const closest = answer.totalCount > 0 ? null : besidePlan(plan);
  const besides = closest === null ? [] : engineQueries(closest, uid);
  const queries = [...counts, ...besides.map(queryOf)];
  if (queries.length === 0) return { ...answer, alternatives: [] };
  const results = await ask(engine, queries);
  const found = closest === null ? null : engineAnswer(closest, findingsOf(besides, results.slice(counts.length)));
  return { ...orBeside(answer, found), alternatives: alternativesFrom(ways, results.slice(0, counts.length)) };
}

function queryOf({ query }: EngineQuery): MultiSearchQuery {
  return query;
}

function findingsOf(asked: readonly EngineQuery[], results: readonly EngineResult[]): readonly EngineFinding[] {
  return asked.flatMap(({ role }, index) => {
    const result = results[index];
    return result === undefined ? [] : [{ role, result }];
  });
}

/** @throws {RangeError} when the engine left out part of its answer */
async function ask(engine: Engine, queries: MultiSearchQuery[]): Promise<readonly EngineResult[]> {
  const { results } = await engine.multiSearch<MultiSearchParams, FoundDocument>({ queries });
  if (results.length < queries.length) throw new RangeError('The engine left out part of its answer');
  return results;
}
