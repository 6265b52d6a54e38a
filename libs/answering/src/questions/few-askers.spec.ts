import { describe, expect, it } from '@jest/globals';
import type { QuestionDelta } from '@vicino/store';
import fc from 'fast-check';
import { FewAskers, keyOf, LEAST_ASKED } from './few-askers.js';

const asked = (given: Partial<QuestionDelta> = {}): QuestionDelta => ({
  ...{ day: '2026-11-22', text: 'bollette', municipality: '001125', needs: ['bollette'], asked: 1, withoutHits: 0 },
  ...given,
});

describe('FewAskers', () => {
  it('keeps words back until they were asked often enough, and counts nothing twice', () => {
    const askers = new FewAskers();
    const bare = asked({ text: null });
    expect(askers.deltasOf(asked())).toEqual([bare]);
    expect(askers.deltasOf(asked({ withoutHits: 1 }))).toEqual([{ ...bare, withoutHits: 1 }]);
    expect(askers.deltasOf(asked())).toEqual([
      asked({ asked: 3, withoutHits: 1 }),
      { ...bare, asked: -2, withoutHits: -1 },
    ]);
    expect(askers.deltasOf(asked())).toEqual([asked()]);
  });

  it('begins anew each day', () => {
    const askers = new FewAskers();
    for (let count = 0; count < LEAST_ASKED; count += 1) askers.deltasOf(asked());
    expect(askers.deltasOf(asked({ day: '2026-11-23' }))).toEqual([asked({ day: '2026-11-23', text: null })]);
  });

  it('never has words in the sums that were asked too seldom, and never loses a question', () => {
    const question = fc.record({
      text: fc.constantFrom(null, 'bollette', 'casa'),
      municipality: fc.constantFrom(null, '001125', '001082'),
      withoutHits: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(fc.array(question, { maxLength: 40 }), (questions) => {
        const askers = new FewAskers();
        const sums = new Map<string, QuestionDelta>();
        for (const delta of questions.flatMap((given) => askers.deltasOf(asked(given)))) {
          const before = sums.get(keyOf(delta)) ?? { asked: 0, withoutHits: 0 };
          const withoutHits = before.withoutHits + delta.withoutHits;
          sums.set(keyOf(delta), { ...delta, asked: before.asked + delta.asked, withoutHits });
        }
        const all = [...sums.values()];
        expect(all.every((sum) => sum.asked >= (sum.text === null ? 0 : LEAST_ASKED))).toBe(true);
        expect(all.reduce((total, sum) => total + sum.asked, 0)).toBe(questions.length);
        const missed = questions.reduce((total, { withoutHits }) => total + withoutHits, 0);
        expect(all.reduce((total, sum) => total + sum.withoutHits, 0)).toBe(missed);
      }),
    );
  });
});
