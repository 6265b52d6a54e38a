import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { searchQuerySchema } from '@vicino/contracts';
import type { QuestionDelta } from '@vicino/store';
import { planSearch } from '../querying/search-plan.js';
import { QuestionCounts } from './question-counts.js';
import { RepeatedQuestions } from './repeated-questions.js';

const asked = (message: object, withoutHits: boolean) => {
  return { plan: planSearch(searchQuerySchema.parse({ today: '2031-01-01', ...message })), withoutHits };
};
const found = (message: object) => asked(message, false);
const notFound = (message: object) => asked(message, true);

describe('QuestionCounts', () => {
  const add = jest.fn<(deltas: readonly QuestionDelta[]) => Promise<void>>();
  const forgetBefore = jest.fn<(day: string) => Promise<void>>();
  let repeated: RepeatedQuestions;
  let counts: QuestionCounts;

  beforeEach(() => {
    Logger.overrideLogger(false);
    add.mockReset().mockResolvedValue();
    forgetBefore.mockReset().mockResolvedValue();
    repeated = new RepeatedQuestions();
    counts = new QuestionCounts({ add, forgetBefore }, repeated, () => '2026-11-22');
  });
  afterEach(() => counts.stop());

  it('adds up what was asked of the same, with known needs and places alone', async () => {
    const message = { text: 'bollette', municipality: '001125', needs: ['Mario Rossi'], eligibleFor: { isee: 9123 } };
    counts.count(found(message));
    counts.count(notFound(message));
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
      counts.count(notFound(message));
      await counts.flush();
      expect(add).toHaveBeenCalledWith([]);
    },
  );

  it('counts what leads out of the area as asked from nowhere', async () => {
    counts.count(notFound({ text: 'casa', municipality: '999999' }));
    await counts.flush();
    expect(add.mock.calls[0]?.[0]).toMatchObject([{ municipality: null, withoutHits: 1 }]);
  });

  it('keeps what could not be added, and adds it once', async () => {
    add.mockRejectedValueOnce(new Error('away'));
    counts.count(found({ text: 'casa' }));
    await counts.flush();
    await counts.flush();
    await counts.flush();
    expect(add.mock.calls.map(([deltas]) => deltas.length)).toEqual([1, 1, 0]);
  });

  it('counts with them, once, how often answers were given again', async () => {
    const [casa, mensa] = [found({ text: 'casa', municipality: '001125' }), notFound({ text: 'mensa' })];
    counts.count(casa);
    repeated.count([casa, mensa]);
    repeated.count([casa]);
    await counts.flush();
    repeated.count([mensa]);
    await counts.flush();
    const sums = add.mock.calls.map(([deltas]) => {
      return deltas.map(({ municipality, asked: times, withoutHits }) => [municipality, times, withoutHits]);
    });
    expect(sums).toEqual([
      [
        ['001125', 3, 0],
        [null, 1, 1],
      ],
      [[null, 1, 1]],
    ]);
  });

  it('counts a great many without losing one, and lets others have their turn between', async () => {
    const many = Array.from({ length: 1_000 }, () => found({ needs: ['casa'] }));
    repeated.count(many);
    let [turns, isOver] = [0, false];
    const other = () => {
      turns += 1;
      if (!isOver) setImmediate(other);
    };
    setImmediate(other);
    await counts.flush();
    isOver = true;
    expect(add.mock.calls.flatMap(([deltas]) => deltas.map(({ asked: times }) => times))).toEqual([1_000]);
    expect(turns).toBeGreaterThan(1);
  });

  it('forgets once a day what is two years old', async () => {
    for (let flush = 0; flush < 2; flush += 1) {
      counts.count(found({ text: 'casa' }));
      await counts.flush();
    }
    expect(forgetBefore.mock.calls).toEqual([['2024-11-22']]);
  });
});
