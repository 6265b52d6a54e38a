import { describe, expect, it } from '@jest/globals';
import type { DerivedNeed } from './choose-needs.js';
import type { ResemblingNeed } from './resemblance.js';
import { weighedTogether } from './weighed-together.js';

const read = (slug: string, score: number): DerivedNeed => ({ slug, score, evidence: [slug] });
const like = (slug: string, score: number): ResemblingNeed => ({ slug, score });
const weighed = (phrases: readonly DerivedNeed[], likeness: readonly ResemblingNeed[]) =>
  weighedTogether(phrases, likeness, (slug) => `words for ${slug}`);
const slugs = (...of: Parameters<typeof weighed>) => weighed(...of).map(({ slug }) => slug);

describe('phrases and likeness together', () => {
  it('understands by likeness alone only what is like enough, and says by which words', () => {
    expect(weighed([], [like('mensa', 7.4)])).toEqual([]);
    expect(weighed([], [like('mensa', 7.5)])).toEqual([{ slug: 'mensa', score: 0.75, evidence: ['words for mensa'] }]);
  });

  it('keeps what phrases say where nothing is like it', () => {
    expect(slugs([read('mensa', 4), read('dormitorio', 3)], [])).toEqual(['mensa', 'dormitorio']);
  });

  it('puts first what both speak for', () => {
    expect(slugs([read('casa-popolare', 4), read('dormitorio', 3)], [like('dormitorio', 9)])).toEqual([
      'dormitorio',
      'casa-popolare',
    ]);
  });

  it('adds what the question is very like, not what it is a little like', () => {
    expect(slugs([read('mensa', 10)], [like('dormitorio', 9), like('debiti', 8)])).toEqual([
      'mensa',
      'dormitorio',
      'debiti',
    ]);
    expect(slugs([read('mensa', 10)], [like('mensa', 10), like('dormitorio', 8)])).toEqual(['mensa']);
    expect(slugs([read('mensa', 10)], [like('dormitorio', 7)])).toEqual(['mensa']);
  });

  it('takes a phrase that says little for a hint, whatever stands beside it', () => {
    expect(slugs([read('mensa', 6)], [like('dormitorio', 9)])).toEqual(['mensa', 'dormitorio']);
    expect(slugs([read('mensa', 4)], [like('dormitorio', 9)])).toEqual(['dormitorio', 'mensa']);
  });

  it('leaves an area out where one of its needs is meant, or any need more', () => {
    expect(slugs([read('casa', 4)], [like('dormitorio', 9)])).toEqual(['dormitorio']);
    expect(slugs([read('famiglia', 6)], [like('famiglia', 2), like('dormitorio', 10)])).toEqual([
      'famiglia',
      'dormitorio',
    ]);
    expect(slugs([read('famiglia', 2), read('mensa', 4)], [])).toEqual(['mensa']);
  });
});
