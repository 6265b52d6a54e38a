import { describe, expect, it } from '@jest/globals';
import { storableText } from './storable-text.js';

describe('storable text', () => {
  it('shows what PostgreSQL cannot hold and leaves the rest alone', () => {
    expect(storableText('a\0b')).toBe('a␀b');
    expect(storableText('half \uD834 a pair')).toBe('half \uFFFD a pair');
    expect(storableText('Ciriè 𝄞 "\\"')).toBe('Ciriè 𝄞 "\\"');
  });
});
