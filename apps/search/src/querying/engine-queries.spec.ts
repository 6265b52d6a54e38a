import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS, MARK_END, MARK_START, searchQuerySchema } from '@vicino/contracts';
import { engineQueries } from './engine-queries.js';

const ask = (given: object) => engineQueries(searchQuerySchema.parse({ today: '2026-11-22', ...given }), 'entries');

describe('engineQueries', () => {
  it('asks for hits and for counts, in that order', () => {
    const [hits, counts, ...others] = ask({ text: 'casa', offset: 30, limit: 20 });
    expect(hits).toMatchObject({ indexUid: 'entries', q: 'casa', offset: 30, limit: 20, attributesToRetrieve: ['id'] });
    expect(hits).toMatchObject({ highlightPreTag: MARK_START, highlightPostTag: MARK_END });
    expect(counts).toMatchObject({ q: 'casa', hitsPerPage: 0, page: 1, facets: [...FACET_FIELDS] });
    expect(others).toEqual([]);
  });

  it('counts each field with a choice apart, without that choice', () => {
    const [hits, counts, ...others] = ask({ needs: ['casa'], kinds: ['SERVICE'] });
    const [today, needs, kinds] = ['closesOn >= 20261122', 'needs IN ["casa"]', 'kinds IN ["SERVICE"]'];
    expect(hits?.filter).toEqual([today, needs, kinds]);
    expect(counts?.filter).toEqual([today, needs, kinds]);
    expect(counts?.facets).toEqual(['targetGroups', 'serviceTypes', 'managingBodies', 'districts']);
    expect(others.map(({ facets, filter }) => ({ facets, filter }))).toEqual([
      { facets: ['needs'], filter: [today, kinds] },
      { facets: ['kinds'], filter: [today, needs] },
    ]);
  });

  it('asks every query the same words in the same way, so that counts and hits agree', () => {
    const queries = ask({ text: 'casa', needs: ['casa'] });
    expect(new Set(queries.map(({ q, matchingStrategy }) => `${q} ${matchingStrategy}`)).size).toBe(1);
  });
});
