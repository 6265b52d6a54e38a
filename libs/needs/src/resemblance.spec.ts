import { describe, expect, it } from '@jest/globals';
import { Resemblance } from './resemblance.js';
import { tokensOf } from './text-tokens.js';

const tokens = (text: string) => tokensOf(text, false);
const learned = new Resemblance(
  (
    [
      ['mensa', 'vorrei mangiare gratis'],
      ['mensa', 'dove si mangia senza pagare'],
      ['mensa', 'un pasto caldo'],
      ['bollette', 'non riesco a pagare la luce'],
      ['bollette', 'mi tagliano la luce'],
      ['dormitorio', 'un posto dove dormire'],
    ] as const
  ).map(([need, text]) => ({ need, tokens: tokens(text) })),
);
const likest = (text: string): string | undefined => learned.needsLike(tokens(text))[0]?.slug;

describe('resemblance', () => {
  it('knows a need by words that were said of it, in another order and in other forms', () => {
    expect(likest('la luce, me la tagliano')).toBe('bollette');
    expect(likest('ho mangiato ieri')).toBe('mensa');
  });

  it('weighs a word more that was said of one need alone, and twice', () => {
    const [first, second] = learned.needsLike(tokens('pagare la luce'));
    expect([first?.slug, second?.slug]).toEqual(['bollette', 'mensa']);
    expect(first?.score).toBeGreaterThan(second?.score ?? Infinity);
  });

  it('tells the places of the words that spoke for it', () => {
    expect(learned.wordsFor('bollette', tokens('ieri luce'))).toEqual([1]);
    expect(learned.wordsFor('mensa', tokens('ieri luce'))).toEqual([]);
  });

  it('says nothing of words nobody said', () => {
    expect(learned.needsLike(tokens('funghi porcini'))).toEqual([]);
    expect(learned.knows(tokens('funghi')[0]!)).toBe(false);
    expect(learned.knows(tokens('luci')[0]!)).toBe(false);
    expect(learned.knows(tokens('luce')[0]!)).toBe(true);
  });
});
