import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS, searchQuerySchema } from '@vicino/contracts';
import type { MultiSearchQuery } from 'meilisearch';
import { countQueries, engineQueries, MOST_MEASURED, type QueryRole } from './engine-queries.js';
import { nearestSeats } from './nearness.js';
import { planSearch } from './search-plan.js';

const planned = (given: object) => planSearch(searchQuerySchema.parse({ today: '2026-11-22', ...given }));
const ask = (given: object) => engineQueries(planned(given), 'entries');
const queryFor = (given: object, wanted: QueryRole): MultiSearchQuery | undefined =>
  ask(given).find(({ role }) => role === wanted)?.query;
/** Words of no need and no place. */
const BARE = 'zzz qqq';

describe('engineQueries', () => {
  it('asks for the first page, the exact total and the counts at once', () => {
    const queries = ask({ text: BARE, limit: 20 });
    expect(queries.map(({ role }) => role)).toEqual(['SAID']);
    expect(queries[0]?.query).toMatchObject({
      indexUid: 'entries',
      q: BARE,
      matchingStrategy: 'all',
      page: 1,
      hitsPerPage: 20,
      facets: [...FACET_FIELDS],
    });
  });

  it('asks for a later page apart, because it may start anywhere', () => {
    const given = { text: BARE, offset: 30, limit: 20 };
    expect(queryFor(given, 'SAID')).toMatchObject({ hitsPerPage: 0 });
    expect(queryFor(given, 'PAGE')).toMatchObject({ q: BARE, offset: 30, limit: 20 });
    expect(queryFor(given, 'PAGE')).not.toHaveProperty('page');
  });

  it('lets the words order what they mean, and choose only beside it', () => {
    const given = { text: 'non riesco a pagare le bollette' };
    const [meant, said, beside] = (['MEANT', 'MEANT_SAID', 'SAID'] as const).map((role) => queryFor(given, role));
    expect(meant).toMatchObject({ q: '', sort: ['needWeight.bollette:desc', 'scopeRank:asc'] });
    expect(said).toMatchObject({ q: given.text, filter: meant?.filter });
    expect(beside).toMatchObject({ q: given.text, matchingStrategy: 'all' });
    expect(beside?.attributesToSearchOn).not.toContain('needLabels');
  });

  it('puts first what is near among what is meant alike, as the words allow, and among what nobody said a word of', () => {
    const weight = 'needWeight.bollette:desc';
    const near = nearestSeats({ residence: ['001125'] }).map((key) => `seats.${key}:desc`);
    expect(near[0]).toBe('seats.001125:desc');
    const given = { text: 'bollette', municipality: '001125' };
    expect(queryFor(given, 'MEANT')?.sort).toEqual([weight, 'scopeRank:asc', ...near]);
    expect(queryFor(given, 'MEANT_SAID')?.sort).toEqual([weight, ...near]);
    expect(queryFor(given, 'SAID')).not.toHaveProperty('sort');
    expect(queryFor({ municipality: '001125' }, 'SAID')?.sort).toEqual(['scopeRank:asc', ...near]);
    expect(queryFor({ ...given, order: 'CLOSING' }, 'MEANT')?.sort).toEqual(['closesOn:asc']);
  });

  it('forgives a word that is nowhere only where it is asked to search the words alone', () => {
    const text = 'pagare bollette';
    const needs = planned({ text }).understoodAs.map(({ key }) => key);
    expect(queryFor({ text, notMeant: needs }, 'SAID')).toMatchObject({ matchingStrategy: 'frequency' });
    expect(queryFor({ text, understand: false }, 'SAID')).toMatchObject({ matchingStrategy: 'frequency' });
  });

  it('takes a single word beside what is meant as it stands', () => {
    expect(queryFor({ text: 'bollette' }, 'SAID')).toMatchObject({ q: '"bollette"' });
  });

  it('counts each field with a choice apart, without that choice', () => {
    const given = { needs: ['casa'], kinds: ['SERVICE'] };
    const [today, needs, kinds] = ['closesOn >= 20261122', 'needs IN ["casa"]', 'kinds IN ["SERVICE"]'];
    const open = FACET_FIELDS.filter((field) => field !== 'needs' && field !== 'kinds');
    expect(queryFor(given, 'SAID')).toMatchObject({ filter: [today, needs, kinds], facets: open });
    const counts = ask(given).filter(({ role }) => role === 'COUNT');
    expect(counts.map(({ query: { facets, filter } }) => ({ facets, filter }))).toEqual([
      { facets: ['needs'], filter: [today, kinds] },
      { facets: ['kinds'], filter: [today, needs] },
    ]);
  });

  it('counts only the fields asked for', () => {
    expect(ask({ needs: ['casa'], facets: [] }).map(({ role }) => role)).toEqual(['SAID']);
    expect(queryFor({ needs: ['casa'], facets: [] }, 'SAID')).not.toHaveProperty('facets');
  });

  it('asks for enough to be measured, where the closest come first', () => {
    expect(queryFor({ text: 'mensa vicino a Caluso' }, 'MEANT')).toMatchObject({ hitsPerPage: MOST_MEASURED });
  });
});

describe('countQueries', () => {
  it('counts each tier, and nothing else', () => {
    const counts = countQueries(planned({ text: 'bollette luce' }), 'entries');
    expect(counts.map(({ query: { q, hitsPerPage } }) => `${q}:${hitsPerPage}`)).toEqual([':0', 'bollette luce:0']);
    expect(countQueries(planned({}), 'entries')).toHaveLength(1);
  });
});
