import type { SearchAnswer, SearchQuery } from '@vicino/contracts';
import type { MultiSearchParams } from 'meilisearch';
import type { Engine } from '../engine.js';
import { engineAnswer, type FoundDocument } from './engine-answer.js';
import { engineQueries } from './engine-queries.js';

/** Asks the engine, in one round trip. Throws the client's errors when it cannot answer: see `isEngineAway`. */
export async function answerQuery(engine: Engine, uid: string, query: SearchQuery): Promise<SearchAnswer> {
  const { results } = await engine.multiSearch<MultiSearchParams, FoundDocument>({
    queries: engineQueries(query, uid),
  });
  return engineAnswer(query, results);
}
