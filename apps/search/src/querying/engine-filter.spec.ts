import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import { engineFilter } from './engine-filter.js';
import { planSearch } from './search-plan.js';

const ask = (given: object) => planSearch(searchQuerySchema.parse({ today: '2026-11-22', ...given }));

describe('engineFilter', () => {
  it('always asks for what is not past its closing day', () => {
    expect(engineFilter(ask({}))).toEqual(['closesOn >= 20261122']);
  });

  it('takes values of one field as alternatives and fields together', () => {
    expect(engineFilter(ask({ municipality: '001125', needs: ['bollette', 'debiti'], kinds: ['SERVICE'] }))).toEqual([
      'closesOn >= 20261122',
      'municipalities IN ["001125"]',
      'needs IN ["bollette", "debiti"]',
      'kinds IN ["SERVICE"]',
    ]);
  });

  it('leaves out one field, and nothing else, to count its values', () => {
    const query = ask({ municipality: '001125', needs: ['bollette'], kinds: ['SERVICE'] });
    expect(engineFilter(query, 'needs')).toEqual([
      'closesOn >= 20261122',
      'municipalities IN ["001125"]',
      'kinds IN ["SERVICE"]',
    ]);
  });

  it('asks for what serves a need that is meant, or is called by all the words', () => {
    expect(engineFilter(ask({ text: 'bollette' }))[1]).toBe('needs IN ["bollette"]');
    expect(engineFilter(ask({ text: 'bollette luce' }))[1]).toBe(
      'needs IN ["bollette"] OR (nameWords = "bollett" AND nameWords = "luca")',
    );
  });

  it('asks for what ends, where that is the order or the limit', () => {
    expect(engineFilter(ask({ order: 'CLOSING' }))).toContain('closesOn < 99991231');
    expect(engineFilter(ask({ closingBy: '2026-12-01' }))).toContain('closesOn <= 20261201');
  });

  it('takes the residence from the words, unless it was chosen', () => {
    expect(engineFilter(ask({ text: 'mensa a Ivrea' }))).toContain('municipalities IN ["001125"]');
    expect(engineFilter(ask({ text: 'mensa a Ivrea', municipality: '001082' }))).toContain(
      'municipalities IN ["001082"]',
    );
    expect(engineFilter(ask({ text: 'mensa a Ivrea', notMeant: ['MUNICIPALITY:001125'] })).join()).not.toContain(
      'municipalities',
    );
  });

  it('leaves out what is certainly not for the person, also when one field is counted', () => {
    const query = ask({ kinds: ['SERVICE'], eligibleFor: { age: 40 } });
    const lines = ['eligibleAgeFrom <= 40', 'eligibleAgeTo >= 40'];
    expect(engineFilter(query)).toEqual(expect.arrayContaining(lines));
    expect(engineFilter(query, 'kinds')).toEqual(expect.arrayContaining(lines));
  });

  it('keeps a value inside its quotes', () => {
    expect(engineFilter(ask({ needs: ['a" OR 1 = "1', 'b\\'] }))[1]).toBe('needs IN ["a\\" OR 1 = \\"1", "b\\\\"]');
  });
});
