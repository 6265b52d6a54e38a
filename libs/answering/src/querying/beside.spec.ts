import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import { besidePlan, nextBestPlan, withClosest } from './beside.js';
import { planSearch, type SearchPlan } from './search-plan.js';

const planOf = (query: Record<string, unknown>): SearchPlan =>
  planSearch(searchQuerySchema.parse({ today: '2026-11-22', municipality: '001125', ...query }));

describe('what is closest to what nobody offers', () => {
  it('is asked for by needs close to those meant, for the same residents and under the same filters', () => {
    const beside = besidePlan(planOf({ text: 'dormitorio', costs: ['gratuito'] }));
    expect(beside).toMatchObject({ text: '', residence: ['001125'], query: { costs: ['gratuito'] } });
    expect(beside?.meant).not.toHaveLength(0);
    expect(beside?.meant).not.toContain('dormitorio');
  });

  it.each([
    ['needs were chosen', { text: 'dormitorio', needs: ['mensa'] }],
    ['nothing is meant', { text: 'xyzzyq' }],
    ['what was understood was taken back', { text: 'dormitorio', notMeant: ['NEED:dormitorio'] }],
  ])('is not asked for where %s', (_why, query) => {
    expect(besidePlan(planOf(query))).toBeNull();
  });

  it('leaves out what was said not to be meant', () => {
    const [first = ''] = besidePlan(planOf({ text: 'dormitorio' }))?.meant ?? [];
    expect(besidePlan(planOf({ text: 'dormitorio', notMeant: [`NEED:${first}`] }))?.meant).not.toContain(first);
  });
});

describe('what helps next best', () => {
  it('is asked for by what is meant or chosen, whatever the words, for the same residents and under the same filters', () => {
    const next = nextBestPlan(planOf({ text: 'un dormitorio per stanotte', costs: ['gratuito'] }));
    expect(next).toMatchObject({
      text: '',
      residence: ['001125'],
      query: { costs: ['gratuito'], facets: [], offset: 0 },
    });
    expect(next?.meant).toEqual(nextBestPlan(planOf({ text: 'dormitorio', costs: ['gratuito'] }))?.meant);
    const chosen = nextBestPlan(planOf({ needs: ['dormitorio'] }));
    expect(chosen?.meant).toEqual(next?.meant);
    // What is meant besides must not have to serve what was chosen as well.
    expect(chosen?.query.needs).toEqual([]);
    expect(next?.meant).not.toContain('dormitorio');
  });

  it.each([
    ['nobody wants it', { text: 'dormitorio', nextBest: false }],
    ['counts alone are wanted', { text: 'dormitorio', limit: 0 }],
    ['it is a further page', { text: 'dormitorio', offset: 20 }],
    ['nothing is meant', { text: 'xyzzyq' }],
  ])('is not asked for where %s', (_why, query) => {
    expect(nextBestPlan(planOf(query))).toBeNull();
  });

  it('leaves out what was said not to be meant', () => {
    const [first = ''] = nextBestPlan(planOf({ text: 'dormitorio' }))?.meant ?? [];
    const next = nextBestPlan(planOf({ text: 'dormitorio', notMeant: [`NEED:${first}`] }));
    expect(next?.meant).not.toContain(first);
  });
});

describe('an answer with what is closest', () => {
  const query = searchQuerySchema.parse({ today: '2026-11-22' });
  const nothing = {
    totalCount: 0,
    hits: [],
    nextBest: [],
    facets: [],
    understoodAs: [],
    beside: false,
    degraded: true,
  };
  const hitsOf = (ids: string) => [...ids].map((id) => ({ id, distanceKm: null }));
  const found = (ids: string) => ({ ...nothing, totalCount: ids.length, hits: hitsOf(ids) });

  it('holds it in the place of nothing and says so', () => {
    expect(withClosest(query, nothing, found('a'))).toEqual({ ...found('a'), beside: true });
  });

  it('holds it after few, without those, and five at most', () => {
    expect(withClosest(query, found('abc'), found('xbyzuvw'))).toEqual({ ...found('abc'), nextBest: hitsOf('xyzuv') });
    expect(withClosest(query, found('a'), found('a'))).toEqual(found('a'));
  });

  it.each([
    ['nothing is close', query, nothing, null],
    ['what is close finds nothing either', query, nothing, nothing],
    ['it found more than few', query, found('abcd'), found('x')],
    ['nobody wants more', { ...query, nextBest: false }, found('a'), found('x')],
    ['it is a further page', { ...query, offset: 20 }, found('a'), found('x')],
  ])('stays as it was where %s', (_why, asked, own, closest) => {
    expect(withClosest(asked, own, closest)).toBe(own);
  });
});
