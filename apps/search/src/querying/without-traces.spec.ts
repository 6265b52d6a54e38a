import { describe, expect, it } from '@jest/globals';
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { toSearchError } from './search-error.js';
import { withoutTraces } from './without-traces.js';

describe('withoutTraces', () => {
  it('keeps what the engine repeats of the filter out of message, stack and cause', () => {
    const refused = new MeilisearchApiError(new Response(null, { status: 400 }), {
      message: 'Attribute `eligibleIseeTo` is not filterable: eligibleIseeTo >= 7771',
      code: 'invalid_search_filter',
      type: 'invalid_request',
      link: '',
    });
    const told = withoutTraces(refused);
    expect(told).toBeInstanceOf(Error);
    const { message, stack, cause } = told as Error;
    expect(`${message} ${stack} ${String(cause)}`).not.toContain('7771');
    expect(message).toContain('invalid_search_filter');
  });

  it('lets through that the engine is away, which asking again cures', () => {
    const away = withoutTraces(new MeilisearchRequestError('http://localhost', new Error('refused')));
    expect(toSearchError(away).code).toBe('ENGINE_UNAVAILABLE');
  });
});
