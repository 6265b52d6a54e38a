import type { SearchError } from '@vicino/contracts';
import { isEngineAway } from '../engine.js';
import { QueryRefused } from './query-refused.js';

/** What the caller is told of an error. Nothing of the engine, the database or the question goes out with it. */
export function toSearchError(error: unknown): SearchError {
  if (error instanceof QueryRefused) return { code: error.code, message: error.message, fields: [...error.fields] };
  if (isEngineAway(error)) {
    return { code: 'ENGINE_UNAVAILABLE', message: 'The search engine does not answer; try again shortly', fields: [] };
  }
  return { code: 'INTERNAL', message: 'The search service failed; its log says why', fields: [] };
}
