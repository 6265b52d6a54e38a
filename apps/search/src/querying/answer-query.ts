import type { SearchAnswer } from '@vicino/contracts';
import type { MultiSearchParams, MultiSearchQuery } from 'meilisearch';
import type { Engine } from '../engine.js';
import { alternativesFrom, waysOn } from './alternatives.js';
import { engineAnswer, meantCount, type EngineResult, type FoundDocument } from './engine-answer.js';
import { engineQueries } from './engine-queries.js';
import type { SearchPlan } from './search-plan.js';

/**
 * Asks the engine, in one round trip; a second one only when nothing that is meant was found, for the ways on.
 * Throws the client's errors when it cannot answer: see `isEngineAway`.
 */
export async function answerQuery(engine: Engine, uid: string, plan: SearchPlan): Promise<SearchAnswer> {
  const asked = engineQueries(plan, uid);
  const results = await ask(
    engine,
    asked.map(({ query }) => query),
  );
  const findings = asked.flatMap(({ role }, index) => {
    const result = results[index];
    return result === undefined ? [] : [{ role, result }];
  });
  if (findings.length < asked.length) throw new RangeError('The engine left out part of its answer');
  const answer = engineAnswer(plan, findings);
  return { ...answer, alternatives: meantCount(findings) > 0 ? [] : await alternatives(engine, uid, plan) };
}

async function alternatives(engine: Engine, uid: string, plan: SearchPlan): Promise<SearchAnswer['alternatives']> {
  const ways = waysOn(plan, uid);
  if (ways.length === 0) return [];
  return alternativesFrom(
    ways,
    await ask(
      engine,
      ways.flatMap(({ queries }) => queries),
    ),
  );
}

async function ask(engine: Engine, queries: MultiSearchQuery[]): Promise<readonly EngineResult[]> {
  return (await engine.multiSearch<MultiSearchParams, FoundDocument>({ queries })).results;
}
