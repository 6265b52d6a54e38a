import { describe, expect, it } from '@jest/globals';
import { searchQuerySchema } from '@vicino/contracts';
import { engineFilter } from './engine-filter.js';

const ask = (given: object) => searchQuerySchema.parse({ today: '2026-11-22', ...given });

describe('engineFilter', () => {
  it('always asks for what is not past its closing day', () => {
    expect(engineFilter(ask({}))).toEqual(['closesOn >= 20261122']);
  });

  it('takes values of one field as alternatives and fields together', () => {
    expect(engineFilter(ask({ municipality: '001125', needs: ['bollette', 'debiti'], kinds: ['SERVICE'] }))).toEqual([
      'closesOn >= 20261122',
      'municipalities = "001125"',
      'needs IN ["bollette", "debiti"]',
      'kinds IN ["SERVICE"]',
    ]);
  });

  it('leaves out one field, and nothing else, to count its values', () => {
    const query = ask({ municipality: '001125', needs: ['bollette'], kinds: ['SERVICE'] });
    expect(engineFilter(query, 'needs')).toEqual([
      'closesOn >= 20261122',
      'municipalities = "001125"',
      'kinds IN ["SERVICE"]',
    ]);
  });

  it('keeps a value inside its quotes', () => {
    expect(engineFilter(ask({ needs: ['a" OR 1 = "1', 'b\\'] }))[1]).toBe('needs IN ["a\\" OR 1 = \\"1", "b\\\\"]');
  });
});
