import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeSlugs } from './free-slugs.js';

const A = '11111111-0000-5000-8000-000000000001';
const B = '22222222-0000-5000-8000-000000000002';

describe('slugs', () => {
  it('are kept when nobody has them', () => {
    expect(freeSlugs([{ id: A, slug: 'sportello' }], new Set(['altro'])).get(A)).toBe('sportello');
  });

  it('get the start of the id when somebody has them, in the store or in the batch', () => {
    expect(freeSlugs([{ id: A, slug: 'sportello' }], new Set(['sportello'])).get(A)).toBe('sportello-11111111');
    const both = [A, B].map((id) => ({ id, slug: 'sportello' }));
    expect([...freeSlugs(both, new Set()).values()]).toEqual(['sportello', 'sportello-22222222']);
  });

  it('are never given twice', () => {
    const claims = fc.uniqueArray(fc.record({ id: fc.uuid(), slug: fc.constantFrom('a', 'b', 'a-11111111') }), {
      selector: (claim) => claim.id,
    });
    fc.assert(
      fc.property(claims, fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), (batch, taken) => {
        const chosen = [...freeSlugs(batch, new Set(taken)).values()];
        expect(new Set([...chosen, ...taken]).size).toBe(batch.length + taken.length);
      }),
    );
  });
});
