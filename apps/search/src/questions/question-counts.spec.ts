import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { searchQuerySchema } from '@vicino/contracts';
import type { QuestionDelta } from '@vicino/store';
import { planSearch } from '../querying/search-plan.js';
import { QuestionCounts } from './question-counts.js';

const FOUND = { times: 1, withoutHits: false };
const NOT_FOUND = { times: 1, withoutHits: true };
const planOf = (message: object) => planSearch(searchQuerySchema.parse({ today: '2031-01-01', ...message }));

describe('QuestionCounts', () => {
  const add = jest.fn<(deltas: readonly QuestionDelta[]) => Promise<void>>();
  const forgetBefore = jest.fn<(day: string) => Promise<void>>();
  let counts: QuestionCounts;

  beforeEach(() => {
    Logger.overrideLogger(false);
    add.mockReset().mockResolvedValue();
    forgetBefore.mockReset().mockResolvedValue();
    counts = new QuestionCounts({ add, forgetBefore }, () => '2026-11-22');
  });
  afterEach(() => counts.stop());

  it('adds up what was asked of the same, with known needs and places alone', async () => {
    const message = { text: 'bollette', municipality: '001125', needs: ['Mario Rossi'], eligibleFor: { isee: 9123 } };
    counts.count(planOf(message), FOUND);
    counts.count(planOf(message), NOT_FOUND);
    await counts.flush();
    const needs = expect.arrayContaining(['bollette']);
    expect(add).toHaveBeenCalledWith([
      { day: '2026-11-22', text: null, municipality: '001125', needs, asked: 2, withoutHits: 1 },
    ]);
    expect(JSON.stringify(add.mock.calls)).not.toMatch(/Rossi|9123/);
  });

  it.each([{}, { text: ' ' }, { text: 'casa', offset: 20 }, { text: 'casa', limit: 0 }, { municipality: '001125' }])(
    'does not count %j',
    async (message) => {
      counts.count(planOf(message), NOT_FOUND);
      await counts.flush();
      expect(add).toHaveBeenCalledWith([]);
    },
  );

  it('counts what leads out of the area as asked from nowhere', async () => {
    counts.count(planOf({ text: 'casa', municipality: '999999' }), NOT_FOUND);
    await counts.flush();
    expect(add.mock.calls[0]?.[0]).toMatchObject([{ municipality: null, withoutHits: 1 }]);
  });

  it('keeps what could not be added, and adds it once', async () => {
    add.mockRejectedValueOnce(new Error('away'));
    counts.count(planOf({ text: 'casa' }), FOUND);
    await counts.flush();
    await counts.flush();
    await counts.flush();
    expect(add.mock.calls.map(([deltas]) => deltas.length)).toEqual([1, 1, 0]);
  });

  it('forgets once a day what is two years old', async () => {
    for (let flush = 0; flush < 2; flush += 1) {
      counts.count(planOf({ text: 'casa' }), FOUND);
      await counts.flush();
    }
    expect(forgetBefore.mock.calls).toEqual([['2024-11-22']]);
  });
});
