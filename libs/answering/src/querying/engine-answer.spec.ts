import { describe, expect, it } from '@jest/globals';
import { FACET_FIELDS, searchAnswerSchema, searchQuerySchema } from '@vicino/contracts';
import { engineAnswer, type EngineResult } from './engine-answer.js';
import { engineQueries, type QueryRole } from './engine-queries.js';
import { planSearch } from './search-plan.js';

const IDS = [1, 2, 3, 4].map((digit) => `6f1c1d0e-8a64-5b0c-9a53-3c1f7a1f0d1${digit}`);
const [ID = ''] = IDS;
const result = (given: Partial<EngineResult>): EngineResult => ({
  indexUid: 'entries',
  hits: [],
  processingTimeMs: 1,
  query: '',
  ...given,
});
const hit = (id: string, given: object = {}) => ({
  id,
  needWeight: {},
  points: [],
  ...given,
});

/** The answer to a question whose queries are answered so; those not given are answered with nothing. */
function answered(given: object, told: Partial<Record<QueryRole, Partial<EngineResult>>>) {
  const plan = planSearch(searchQuerySchema.parse({ today: '2026-11-22', ...given }));
  const findings = engineQueries(plan, 'entries').map(({ role }) => ({
    role,
    result: result({ totalHits: 0, ...told[role] }),
  }));
  return engineAnswer(plan, findings);
}

describe('engineAnswer', () => {
  it('gives ids and the exact total', () => {
    const answer = answered({ text: 'zzz' }, { SAID: { hits: [hit(ID)], totalHits: 41 } });
    expect(searchAnswerSchema.parse({ ...answer, alternatives: [] })).toMatchObject({
      totalCount: 41,
      degraded: false,
      hits: [{ id: ID, distanceKm: null }],
    });
  });

  it('puts the need meant first before the second, and within each what has the words before what has not', () => {
    const heavy = (index: number) => hit(IDS[index] ?? '', { needWeight: { bollette: 3 } });
    const light = (index: number) => hit(IDS[index] ?? '', { needWeight: { bollette: 2 } });
    const answer = answered(
      { text: 'bollette' },
      {
        MEANT: { hits: [heavy(0), heavy(1), light(2)], totalHits: 3, facetDistribution: { kinds: { SERVICE: 3 } } },
        MEANT_SAID: { hits: [heavy(1)] },
        SAID: { hits: [hit(IDS[3] ?? '')], totalHits: 1, facetDistribution: { kinds: { SERVICE: 1 } } },
      },
    );
    expect(answer.hits.map(({ id }) => IDS.indexOf(id))).toEqual([1, 0, 2, 3]);
    expect(answer.totalCount).toBe(4);
    expect(answer.facets.find(({ field }) => field === 'kinds')?.values).toEqual([{ value: 'SERVICE', count: 4 }]);
    expect(answer.understoodAs).toEqual([
      expect.objectContaining({ kind: 'NEED', value: 'bollette', words: 'bollette', applied: true, doubtful: false }),
    ]);
  });

  it('puts the closest first, and what has no place last', () => {
    const near = { latitude: 45.3, longitude: 7.9 };
    const points = [
      [],
      [[45.9, 7.9]],
      [[45.31, 7.9]],
      [
        [46, 7],
        [45.3, 7.9],
      ],
    ];
    const answer = answered(
      { near, order: 'DISTANCE', limit: 3 },
      { SAID: { hits: IDS.map((id, index) => hit(id, { points: points[index] })), totalHits: 4 } },
    );
    expect(answer.hits.map(({ id }) => IDS.indexOf(id))).toEqual([3, 2, 1]);
    expect(answer.hits.map(({ distanceKm }) => Math.round((distanceKm ?? -1) * 10) / 10)).toEqual([0, 1.1, 66.7]);
  });

  it('puts counts together from every query, by falling count and then by name', () => {
    const answer = answered(
      { needs: ['casa'] },
      {
        SAID: { totalHits: 3, facetDistribution: { kinds: { SERVICE: 3 } } },
        COUNT: { totalHits: 9, facetDistribution: { needs: { soldi: 2, casa: 3, lavoro: 2, '7': 9 } } },
      },
    );
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
    const answer = answered({ needs: ['casa'] }, {});
    expect(answer.facets[0]).toEqual({ field: 'needs', values: [{ value: 'casa', count: 0 }] });
  });

  it('refuses an answer without its total', () => {
    expect(() => answered({}, { SAID: { totalHits: undefined as never } })).toThrow(RangeError);
  });
});
