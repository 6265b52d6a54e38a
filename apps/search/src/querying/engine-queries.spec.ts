import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS, MARK_END, MARK_START, searchQuerySchema } from '@vicino/contracts';
import { engineQueries, MOST_MEASURED } from './engine-queries.js';
import { planSearch } from './search-plan.js';

const ask = (given: object) =>
  engineQueries(planSearch(searchQuerySchema.parse({ today: '2026-11-22', ...given })), 'entries');
/** Words of no need and no place. */
const BARE = 'zzz qqq';

describe('engineQueries', () => {
  it('asks for the first page, the exact total and the counts at once', () => {
    const { queries, all, page, byWords } = ask({ text: BARE, limit: 20 });
    expect(queries).toHaveLength(1);
    expect(queries[all]).toMatchObject({ indexUid: 'entries', q: BARE, page: 1, hitsPerPage: 20 });
    expect(queries[all]).toMatchObject({ facets: [...FACET_FIELDS], highlightPreTag: MARK_START });
    expect(queries[all]).toMatchObject({ highlightPostTag: MARK_END });
    expect([page, byWords]).toEqual([null, null]);
  });

  it('asks for a later page apart, because it may start anywhere', () => {
    const { queries, all, page } = ask({ text: BARE, offset: 30, limit: 20 });
    expect(queries[all]).toMatchObject({ hitsPerPage: 0 });
    expect(queries[page ?? -1]).toMatchObject({ q: BARE, offset: 30, limit: 20 });
  });

  it('lets the words order and not choose where they mean a need', () => {
    const { queries, all, byWords } = ask({ text: 'non riesco a pagare le bollette' });
    expect(queries[all]).toMatchObject({ q: '', sort: ['needWeight.bollette:desc'] });
    expect(queries[byWords ?? -1]).toMatchObject({ q: 'non riesco a pagare le bollette' });
    expect(queries[byWords ?? -1]?.filter).toEqual(queries[all]?.filter);
  });

  it('counts each field with a choice apart, without that choice', () => {
    const { queries, all, counts } = ask({ needs: ['casa'], kinds: ['SERVICE'] });
    const [today, needs, kinds] = ['closesOn >= 20261122', 'needs IN ["casa"]', 'kinds IN ["SERVICE"]'];
    expect(queries[all]?.filter).toEqual([today, needs, kinds]);
    expect(queries[all]?.facets).toEqual(FACET_FIELDS.filter((field) => field !== 'needs' && field !== 'kinds'));
    expect(counts.map((index) => queries[index]).map((one) => ({ facets: one?.facets, filter: one?.filter }))).toEqual([
      { facets: ['needs'], filter: [today, kinds] },
      { facets: ['kinds'], filter: [today, needs] },
    ]);
  });

  it('counts only the fields asked for', () => {
    const { queries, all, counts } = ask({ needs: ['casa'], facets: [] });
    expect(queries[all]).not.toHaveProperty('facets');
    expect(counts).toEqual([]);
  });

  it('asks for enough to be measured, where the closest come first', () => {
    const { queries, all } = ask({ text: 'mensa vicino a Caluso' });
    expect(queries[all]).toMatchObject({ hitsPerPage: MOST_MEASURED });
  });
});
