import type { SearchAnswer } from '@vicino/contracts';
import type { MultiSearchParams } from 'meilisearch';
import type { Engine } from '../engine.js';
import { alternativesFrom, alternativeQueries } from './alternatives.js';
import { engineAnswer, type FoundDocument } from './engine-answer.js';
import { engineQueries } from './engine-queries.js';
import type { SearchPlan } from './search-plan.js';

/**
 * Asks the engine, in one round trip; a second one only when nothing was found, for the ways on.
 * Throws the client's errors when it cannot answer: see `isEngineAway`.
 */
export async function answerQuery(engine: Engine, uid: string, plan: SearchPlan): Promise<SearchAnswer> {
  const asked = engineQueries(plan, uid);
  const { results } = await engine.multiSearch<MultiSearchParams, FoundDocument>({ queries: [...asked.queries] });
  const answer = engineAnswer(plan, asked, results);
  return { ...answer, alternatives: answer.totalCount > 0 ? [] : await alternatives(engine, uid, plan) };
}

async function alternatives(engine: Engine, uid: string, plan: SearchPlan): Promise<SearchAnswer['alternatives']> {
  const ways = alternativeQueries(plan, uid);
  if (ways.length === 0) return [];
  const { results } = await engine.multiSearch<MultiSearchParams, FoundDocument>({
    queries: ways.map(({ query }) => query),
  });
  return alternativesFrom(ways, results);
}
