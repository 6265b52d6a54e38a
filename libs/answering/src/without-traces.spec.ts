import { describe, expect, it } from '@jest/globals';
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { engineCode, isEngineAway } from '@vicino/search-index';
import { withoutTraces } from './without-traces.js';

const everything = (error: unknown) => {
  const { message, stack, cause } = error as Error;
  return `${message} ${stack} ${JSON.stringify(cause)} ${JSON.stringify(error)}`;
};

describe('withoutTraces', () => {
  it('keeps what the engine repeats of the filter out of message, stack and cause', () => {
    const refused = new MeilisearchApiError(new Response(null, { status: 400 }), {
      message: 'Attribute `eligibleIseeTo` is not filterable: eligibleIseeTo >= 7771',
      code: 'invalid_search_filter',
      type: 'invalid_request',
      link: '',
    });
    expect(everything(refused)).toContain('7771');
    const told = withoutTraces(refused);
    expect(everything(told)).not.toContain('7771');
    expect(engineCode(told)).toBe('invalid_search_filter');
    expect(isEngineAway(told)).toBe(isEngineAway(refused));
  });

  it('keeps what anything else says of itself out too', () => {
    const told = withoutTraces(new RangeError('cannot take 7771'));
    expect(everything(told)).not.toContain('7771');
    expect(everything(told)).toContain('RangeError');
  });

  it('lets through that the engine is away, which asking again cures', () => {
    const away = withoutTraces(new MeilisearchRequestError('http://localhost', new Error('refused')));
    expect(isEngineAway(away)).toBe(true);
  });
});
