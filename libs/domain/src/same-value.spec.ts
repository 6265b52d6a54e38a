import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sameValue } from './same-value.js';

describe('sameValue', () => {
  it('is true for a value and its copy through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(sameValue(copy, JSON.parse(JSON.stringify(copy)))).toBe(true);
      }),
    );
  });

  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [{ a: null }, {}, false],
    [0, -0, true],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });
});
