import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchQuerySchema } from '@vicino/contracts';
import { cursorsOf, positionAfter } from './cursor.js';

const question = searchQuerySchema.parse({ text: 'mensa', municipality: '001125', today: '2026-01-01' });

describe('cursor', () => {
  it('leads to the position after the hit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (position) => {
        expect(positionAfter(question, cursorsOf(question)(position))).toBe(position + 1);
      }),
    );
  });

  it('is good for its own question only', () => {
    const cursor = cursorsOf(question)(19);
    expect(() => positionAfter({ ...question, text: 'dormitorio' }, cursor)).toThrow('belongs to another question');
  });

  it('stays good on another page size and another day', () => {
    const tomorrow = { ...question, limit: 50, today: '2026-01-02' };
    expect(positionAfter(tomorrow, cursorsOf(question)(19))).toBe(20);
  });

  it('refuses anything else by name of the argument', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => positionAfter(question, text)).toThrow(/^after:/);
      }),
    );
  });
});
