import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS, MARK_END, MARK_START, searchAnswerSchema, searchQuerySchema } from '@vicino/contracts';
import { engineAnswer, type EngineResult } from './engine-answer.js';

const ID = '6f1c1d0e-8a64-5b0c-9a53-3c1f7a1f0d11';
const marked = (word: string) => `${MARK_START}${word}${MARK_END}`;
const ask = (given: object = {}) => searchQuerySchema.parse({ today: '2026-11-22', ...given });
const result = (given: Partial<EngineResult>): EngineResult => ({
  indexUid: 'entries',
  hits: [],
  processingTimeMs: 1,
  query: '',
  ...given,
});

describe('engineAnswer', () => {
  it('gives ids, snippets of the fields where words were found, and the exact total', () => {
    const _formatted = { id: ID, title: marked('Casa'), summary: 'Niente', description: `…una ${marked('casa')}…` };
    const hit = { id: ID, title: 'Casa', summary: 'Niente', description: 'una casa', _formatted };
    const answer = engineAnswer(ask(), [result({ hits: [hit], estimatedTotalHits: 999 }), result({ totalHits: 41 })]);
    expect(searchAnswerSchema.parse(answer)).toMatchObject({
      totalCount: 41,
      degraded: false,
      hits: [
        {
          id: ID,
          highlights: [
            { field: 'title', snippet: marked('Casa') },
            { field: 'description', snippet: `…una ${marked('casa')}…` },
          ],
        },
      ],
    });
  });

  it('puts counts together from every query, by falling count and then by name', () => {
    const answer = engineAnswer(ask({ needs: ['casa'] }), [
      result({}),
      result({ totalHits: 3, facetDistribution: { kinds: { SERVICE: 3 } } }),
      result({ totalHits: 9, facetDistribution: { needs: { soldi: 2, casa: 3, lavoro: 2, '7': 9 } } }),
    ]);
    expect(answer.totalCount).toBe(3);
    expect(answer.facets.map((facet) => facet.field)).toEqual([...FACET_FIELDS]);
    expect(answer.facets[0]?.values.map(({ value, count }) => `${value} ${count}`)).toEqual([
      '7 9',
      'casa 3',
      'lavoro 2',
      'soldi 2',
    ]);
  });

  it('lists a chosen value that counts nothing', () => {
    const answer = engineAnswer(ask({ needs: ['casa'] }), [result({}), result({ totalHits: 0 }), result({})]);
    expect(answer.facets[0]).toEqual({ field: 'needs', values: [{ value: 'casa', count: 0 }] });
  });

  it('refuses an answer that is not whole', () => {
    expect(() => engineAnswer(ask(), [])).toThrow(RangeError);
    expect(() => engineAnswer(ask(), [result({}), result({ estimatedTotalHits: 4 })])).toThrow(RangeError);
  });
});
