import { describe, expect, it, jest } from '@jest/globals';
import { type SearchAnswer, searchQuerySchema } from '@vicino/contracts';
import { orBeside } from './or-beside.js';
import { planSearch, type SearchPlan } from './search-plan.js';

const planOf = (query: Record<string, unknown>): SearchPlan =>
  planSearch(searchQuerySchema.parse({ today: '2026-11-22', municipality: '001125', ...query }));
const answer = (plan: SearchPlan, totalCount: number, degraded = false): SearchAnswer => ({
  totalCount,
  hits: [],
  facets: [],
  understoodAs: [...plan.understoodAs],
  alternatives: totalCount > 0 ? [] : [{ kind: 'DESK', value: 'inrete-ivrea', count: 2 }],
  beside: false,
  degraded,
});
const asking = (...totals: number[]) => {
  const left = [...totals];
  return jest.fn((plan: SearchPlan) => Promise.resolve(answer(plan, left.shift() ?? NaN)));
};

describe('what is closest to what nobody offers', () => {
  it('is asked for only where nothing at all was found', async () => {
    const ask = asking(1);
    expect(await orBeside(planOf({ text: 'dormitorio' }), ask)).toMatchObject({ totalCount: 1, beside: false });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('keeps the filters and the residents, and the ways on of what was asked', async () => {
    const ask = asking(0, 3);
    const found = await orBeside(planOf({ text: 'dormitorio', costs: ['gratuito'] }), ask);
    expect(found).toMatchObject({ totalCount: 3, beside: true, alternatives: [{ kind: 'DESK' }] });
    expect(found.understoodAs.map(({ value }) => value)).toEqual(['dormitorio']);
    const [, [beside] = []] = ask.mock.calls;
    expect(beside).toMatchObject({ text: '', residence: ['001125'], query: { costs: ['gratuito'] } });
    expect(beside?.meant).not.toContain('dormitorio');
  });

  it('is not put in place of an answer when it finds nothing either', async () => {
    expect(await orBeside(planOf({ text: 'dormitorio' }), asking(0, 0))).toMatchObject({
      totalCount: 0,
      beside: false,
      alternatives: [{ kind: 'DESK' }],
    });
  });

  it.each([
    ['needs were chosen', { text: 'dormitorio', needs: ['mensa'] }],
    ['nothing is meant', { text: 'xyzzyq' }],
    ['what was understood was taken back', { text: 'dormitorio', notMeant: ['NEED:dormitorio'] }],
  ])('is not asked for where %s', async (_why, query) => {
    const ask = asking(0);
    await orBeside(planOf(query), ask);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('leaves out what was said not to be meant', async () => {
    const ask = asking(0, 1);
    await orBeside(planOf({ text: 'dormitorio' }), ask);
    const [first = ''] = ask.mock.calls[1]?.[0].meant ?? [];
    const again = asking(0, 1);
    await orBeside(planOf({ text: 'dormitorio', notMeant: [`NEED:${first}`] }), again);
    expect(again.mock.calls[1]?.[0].meant).not.toContain(first);
  });
});
