import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema, type FacetField } from '@vicino/contracts';
import { engineFilter } from './engine-filter.js';
import { planSearch } from './search-plan.js';

const planned = (given: object) => planSearch(searchQuerySchema.parse({ today: '2026-11-22', ...given }));
/** The lines of what is said. */
const ask = (given: object, without?: FacetField) => engineFilter(planned(given), 'SAID', without);

describe('engineFilter', () => {
  it('always asks for what is not past its closing day', () => {
    expect(ask({})).toEqual(['closesOn >= 20261122']);
  });

  it('takes values of one field as alternatives and fields together', () => {
    expect(ask({ municipality: '001125', needs: ['bollette', 'debiti'], kinds: ['SERVICE'] })).toEqual([
      'closesOn >= 20261122',
      'municipalities IN ["001125"]',
      'needs IN ["bollette", "debiti"]',
      'kinds IN ["SERVICE"]',
    ]);
  });

  it('leaves out one field, and nothing else, to count its values', () => {
    const question = { municipality: '001125', needs: ['bollette'], kinds: ['SERVICE'] };
    expect(ask(question, 'needs')).toEqual([
      'closesOn >= 20261122',
      'municipalities IN ["001125"]',
      'kinds IN ["SERVICE"]',
    ]);
  });

  it('parts what serves a need that is meant from all else', () => {
    const plan = planned({ text: 'bollette luce' });
    expect(engineFilter(plan, 'MEANT')[1]).toBe('needs IN ["bollette"]');
    expect(engineFilter(plan, 'SAID')[1]).toBe('NOT needs IN ["bollette"]');
  });

  it('asks for what ends, where that is the order or the limit', () => {
    expect(ask({ order: 'CLOSING' })).toContain('closesOn < 99991231');
    expect(ask({ closingBy: '2026-12-01' })).toContain('closesOn <= 20261201');
  });

  it('takes the residence from the words, unless it was chosen', () => {
    expect(ask({ text: 'mensa a Ivrea' })).toContain('municipalities IN ["001125"]');
    expect(ask({ text: 'mensa a Ivrea', municipality: '001082' })).toContain('municipalities IN ["001082"]');
    expect(ask({ text: 'mensa a Ivrea', notMeant: ['MUNICIPALITY:001125'] }).join()).not.toContain('municipalities');
  });

  it('leaves out what is certainly not for the person, also when one field is counted', () => {
    const question = { kinds: ['SERVICE'], eligibleFor: { age: 40 } };
    const lines = ['eligibleAgeFrom <= 40', 'eligibleAgeTo >= 40'];
    expect(ask(question)).toEqual(expect.arrayContaining(lines));
    expect(ask(question, 'kinds')).toEqual(expect.arrayContaining(lines));
  });

  it('keeps a value inside its quotes', () => {
    expect(ask({ needs: ['a" OR 1 = "1', 'b\\'] })[1]).toBe('needs IN ["a\\" OR 1 = \\"1", "b\\\\"]');
  });
});
