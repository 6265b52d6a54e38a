import { describe, expect, it } from '@jest/globals';
import { ancestorsOf, childrenOf, needAreas, needBySlug, needs } from './taxonomy.js';

describe('taxonomy of needs', () => {
  it('has eighteen areas and seventy-three needs below them, each slug once', () => {
    expect(needAreas()).toHaveLength(18);
    expect(needs()).toHaveLength(91);
    expect(new Set(needs().map((need) => need.slug)).size).toBe(91);
  });

  it('keeps the areas in the order people read them', () => {
    const slugs = needAreas().map((area) => area.slug);
    expect(slugs.slice(0, 4)).toEqual(['orientamento', 'soldi', 'cibo-beni', 'casa']);
    expect(slugs.at(-1)).toBe('emergenza-sociale');
  });

  it('knows every need below exactly one area', () => {
    const below = needAreas().flatMap((area) => childrenOf(area.slug));
    expect(below).toHaveLength(73);
    expect(new Set(below).size).toBe(73);
  });

  it('walks up from a need to its area, and stops there', () => {
    expect(ancestorsOf('bollette').map((need) => need.slug)).toEqual(['soldi']);
    expect(ancestorsOf('soldi')).toEqual([]);
    expect(childrenOf('bollette')).toEqual([]);
  });

  it('knows where to turn next for every need, and for no area: to other needs, each once', () => {
    const wrong = needs().filter(({ slug, level, next }) => {
      const areFine = next.every((other) => other !== slug && needBySlug(other)?.level === 2);
      return !areFine || new Set(next).size !== next.length || (level === 2 ? next.length < 2 : next.length > 0);
    });
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  it('answers nothing for a slug nobody knows, prototype names included', () => {
    for (const slug of ['', 'nessuno', 'constructor', '__proto__']) {
      expect(needBySlug(slug)).toBeUndefined();
      expect(childrenOf(slug)).toEqual([]);
      expect(ancestorsOf(slug)).toEqual([]);
    }
  });
});
