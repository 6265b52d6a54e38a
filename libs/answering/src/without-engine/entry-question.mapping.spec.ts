import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import { planSearch } from '../querying/search-plan.js';
import { toCount, toEntryQuestion } from './entry-question.mapping.js';

const questionOf = (message: object) =>
  toEntryQuestion(planSearch(searchQuerySchema.parse({ today: '2026-11-22', ...message })));

describe('toEntryQuestion', () => {
  it('spells out what is below a need and what lies in a district', () => {
    const { choices } = questionOf({ needs: ['soldi'], districts: ['ivrea-cuorgne'] });
    expect(choices.needs).toEqual(expect.arrayContaining(['soldi', 'bollette']));
    expect(choices.districts).toEqual(expect.arrayContaining(['001125']));
    expect(choices.districts).not.toContain('001082');
  });

  it('finds nothing in a district nobody knows, rather than everything', () => {
    expect(questionOf({ districts: ['nowhere'] }).choices.districts).toEqual(['']);
    expect(questionOf({}).choices.districts).toEqual([]);
  });

  it('turns what was meant into needs and what was named into a residence', () => {
    const question = questionOf({ text: 'non riesco a pagare le bollette a Ivrea' });
    expect(question.meant).toContain('bollette');
    expect(question.orderNeeds[0]?.slug).toBe(question.meant[0]);
    expect(question.residence).toEqual(['001125']);
    expect(question.words).not.toContain('ivrea');
  });

  it('asks for the closest of many where the order is by distance', () => {
    const near = { latitude: 45.4, longitude: 7.9 };
    expect(questionOf({ near, order: 'DISTANCE', offset: 20, limit: 10 })).toMatchObject({
      offset: 0,
      limit: 1000,
    });
    expect(questionOf({ offset: 20, limit: 10 })).toMatchObject({ offset: 20, limit: 10 });
  });

  it('counts without listing or counting by field', () => {
    const plan = planSearch(searchQuerySchema.parse({ today: '2026-11-22', text: 'casa', offset: 20 }));
    expect(toCount(plan, ['rules'])).toMatchObject({ limit: 0, offset: 0, facets: [], excludedRules: ['rules'] });
  });
});
