import { describe, expect, it } from '@jest/globals';
import { shortened } from './shortened.js';

describe('shortened', () => {
  it('leaves a short text as it is, on one line', () => {
    expect(shortened('lunedì 9-12\nmartedì 9-12', 40)).toBe('lunedì 9-12 martedì 9-12');
  });

  it('cuts between words, without a comma before the dots', () => {
    expect(shortened('lunedì 9-12, martedì 9-12', 15)).toBe('lunedì 9-12…');
  });

  it('cuts a word only when it is longer than the room', () => {
    expect(shortened('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
  });
});
