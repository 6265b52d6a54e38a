import { MeilisearchApiError } from 'meilisearch';
import { isEngineAway } from '@vicino/search-index';

/**
 * An error of a question with a profile, to be thrown in place of the original: the engine repeats the filter it
 * refused, and with it what the person told us, which whoever logs the error would log. What the error is stays the same.
 */
export function withoutTraces(error: unknown): unknown {
  if (error instanceof MeilisearchApiError) {
    const { code = 'unknown', type = 'unknown', link = '' } = error.cause ?? {};
    return new MeilisearchApiError(error.response, { message: 'The engine refused the question', code, type, link });
  }
  if (isEngineAway(error)) return error;
  return new Error(`A question with a profile failed (${error instanceof Error ? error.name : typeof error})`);
}
