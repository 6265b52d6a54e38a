import { describe, expect, it } from '@jest/globals';
import { searchErrorSchema } from '@vicino/contracts';
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { QueryRefused } from './query-refused.js';
import { toSearchError } from './search-error.js';

const api = (status: number, code: string) =>
  new MeilisearchApiError(new Response(null, { status }), { message: 'secret detail', code, type: 'x', link: '' });

describe('toSearchError', () => {
  it.each([
    [new QueryRefused(['today'], 'today: wrong'), 'BAD_REQUEST'],
    [new MeilisearchRequestError('http://engine/secret', new Error('ECONNREFUSED')), 'ENGINE_UNAVAILABLE'],
    [api(404, 'index_not_found'), 'ENGINE_UNAVAILABLE'],
    [api(503, 'too_many_search_requests'), 'ENGINE_UNAVAILABLE'],
    [api(403, 'invalid_api_key'), 'INTERNAL'],
    [new Error('secret detail'), 'INTERNAL'],
    ['secret detail', 'INTERNAL'],
  ])('%s', (error, code) => {
    const told = searchErrorSchema.parse(toSearchError(error));
    expect(told.code).toBe(code);
    expect(told.message).not.toMatch(/secret/);
  });
});
