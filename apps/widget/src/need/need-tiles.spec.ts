import { describe, expect, it } from '@jest/globals';
import { areasOf, refinements } from './need-tiles.js';

const need = (slug: string, parent: string | null) => ({
  slug,
  label: slug.toUpperCase(),
  description: '',
  level: parent === null ? 1 : 2,
  parent: parent === null ? null : { slug: parent },
});
const needs = [need('casa', null), need('affitto', 'casa'), need('dormitorio', 'casa'), need('lavoro', null)];
const slugs = (chosen: string | null, counts: [string, number][]): string[] =>
  refinements(needs, chosen, new Map(counts)).map(({ slug }) => slug);

describe('areasOf', () => {
  it('keeps the order of the taxonomy', () => {
    expect(areasOf(needs).map(({ slug }) => slug)).toEqual(['casa', 'lavoro']);
  });
});

describe('refinements', () => {
  it('offers the areas that have results when no need is chosen', () => {
    expect(slugs(null, [['lavoro', 3]])).toEqual(['lavoro']);
  });

  it('offers the parts of an area, the area first', () => {
    expect(
      slugs('casa', [
        ['casa', 4],
        ['affitto', 1],
      ]),
    ).toEqual(['casa', 'affitto']);
  });

  it('leads back to the area from one of its parts, and to the other parts', () => {
    expect(
      slugs('affitto', [
        ['dormitorio', 2],
        ['affitto', 1],
      ]),
    ).toEqual(['casa', 'affitto', 'dormitorio']);
    expect(refinements(needs, 'affitto', new Map()).find(({ current }) => current)?.slug).toBe('affitto');
  });

  it('offers the areas for a need nobody knows', () => {
    expect(
      slugs('tutti', [
        ['casa', 1],
        ['lavoro', 1],
      ]),
    ).toEqual(['casa', 'lavoro']);
  });
});
