import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import { besidePlan, orBeside } from './beside.js';
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

describe('an answer that found nothing', () => {
  const nothing = { totalCount: 0, hits: [], facets: [], understoodAs: [], beside: false, degraded: true };
  const hits = [{ id: 'a', distanceKm: null }];

  it('holds what is closest in its place and says so', () => {
    const closest = { totalCount: 1, hits, facets: [], understoodAs: [], beside: false, degraded: false };
    expect(orBeside(nothing, closest)).toEqual({ ...nothing, totalCount: 1, hits, beside: true });
  });

  it.each([
    ['nothing is close', null],
    ['what is close finds nothing either', nothing],
  ])('stays as it was where %s', (_why, closest) => {
    expect(orBeside(nothing, closest)).toBe(nothing);
  });
});
