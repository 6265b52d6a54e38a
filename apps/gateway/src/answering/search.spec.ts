import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Answered, Answering } from '@vicino/answering';
import { searchQuerySchema, suggestQuerySchema } from '@vicino/contracts';
import { Search } from './search.js';

const QUERY = searchQuerySchema.parse({ text: 'casa', today: '2026-11-22' });
const TYPED = suggestQuerySchema.parse({ text: 'cas', today: '2026-11-22' });
const UNAVAILABLE = { extensions: { code: 'SEARCH_UNAVAILABLE' } };

describe('Search', () => {
  const answer = jest.fn<Answering['answer']>();
  const suggest = jest.fn<Answering['suggest']>();
  const search = new Search({ answer, suggest } as unknown as Answering);

  beforeEach(() => {
    jest.useFakeTimers();
    Logger.overrideLogger(false);
  });
  afterEach(() => void jest.useRealTimers());

  it('gives the answer, and leaves no clock running', async () => {
    const answered = {} as Answered;
    answer.mockResolvedValueOnce(answered);
    expect(await search.query(QUERY)).toBe(answered);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says that it is not available, and nothing of why, when there is no answer', async () => {
    answer.mockRejectedValueOnce(new Error('password of the database'));
    const error: unknown = await search.query(QUERY).catch((reason: unknown) => reason);
    expect(error).toMatchObject(UNAVAILABLE);
    expect(JSON.stringify(error)).not.toContain('password');
  });

  it('waits eight seconds for an answer and three while somebody types', async () => {
    answer.mockReturnValue(new Promise(() => undefined));
    suggest.mockReturnValue(new Promise(() => undefined));
    const ends: string[] = [];
    const asked = [
      search.query(QUERY).catch((error: unknown) => {
        expect(error).toMatchObject(UNAVAILABLE);
        ends.push('answer');
      }),
      search.suggest(TYPED).catch((error: unknown) => {
        expect(error).toMatchObject(UNAVAILABLE);
        ends.push('suggestions');
      }),
    ];
    await jest.advanceTimersByTimeAsync(2_999);
    expect(ends).toEqual([]);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(ends).toEqual(['suggestions']);
    await jest.advanceTimersByTimeAsync(2);
    await Promise.all(asked);
    expect(ends).toEqual(['suggestions', 'answer']);
  });
});
