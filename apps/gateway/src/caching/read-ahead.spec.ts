import { describe, expect, it } from '@jest/globals';
import { BEFORE_FIRST_ID } from '@vicino/store';
import { keepReadAhead } from './read-ahead.js';

describe('keepReadAhead', () => {
  it('asks for page after page until the last', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    await keepReadAhead(
      {
        readAhead: (after) => {
          asked.push(after);
          if (asked.length < 3) return Promise.resolve(`page ${asked.length}`);
          stop.abort();
          return Promise.resolve(null);
        },
      },
      stop.signal,
      () => undefined,
    );
    expect(asked).toEqual([BEFORE_FIRST_ID, 'page 1', 'page 2']);
  });

  it('says what went wrong, and goes on waiting for its next time', async () => {
    const stop = new AbortController();
    const troubles: unknown[] = [];
    const reading = keepReadAhead(
      { readAhead: () => Promise.reject(new Error('The store is away')) },
      stop.signal,
      (error) => troubles.push(error),
    );
    const still = await Promise.race([reading.then(() => 'ended'), new Promise((resolve) => setTimeout(resolve, 20))]);
    expect([still, troubles]).toEqual([undefined, [new Error('The store is away')]]);
    stop.abort();
    await reading;
  });
});
