import { describe, expect, it } from '@jest/globals';
import { suggestQuerySchema } from '@vicino/contracts';
import { foldText } from '@vicino/domain';
import { needs } from '@vicino/needs';
import { suggestNeeds } from './suggest-needs.js';

/** As many as are shown unless told. */
const SHOWN = suggestQuerySchema.parse({ text: '', today: '2026-11-22' }).limit;
const slugs = (text: string, limit = SHOWN) => suggestNeeds(text, limit).map(({ slug }) => slug);

describe('suggestNeeds', () => {
  it('has the useful one among those shown after three letters, for nine needs in ten', () => {
    const second = needs().filter(({ level }) => level === 2);
    const found = second.filter(({ slug, label, synonyms: [commonest = ''] }) =>
      [label, commonest].some((name) => slugs(foldText(name).slice(0, 3)).includes(slug)),
    );
    expect(second).toHaveLength(73);
    expect(found.length / second.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['non arrivo', 'soldi'],
    ['BADANT', 'assistente-familiare'],
    ['badnate', 'assistente-familiare'],
    ['psicologgo', 'benessere-psicologico'],
    ['food b', 'spesa-solidale'],
    ['1522', 'violenza-donne'],
    ['spid', 'spid-servizi-online'],
    ['ho bisogno della mensa', 'mensa'],
  ])('%s: %s', (text, slug) => {
    expect(slugs(text)).toContain(slug);
  });

  it('says which words answered where the label did not', () => {
    expect(suggestNeeds('spid', SHOWN)[0]).toEqual({ slug: 'spid-servizi-online', words: null });
    expect(suggestNeeds('badan', SHOWN)).toContainEqual({ slug: 'assistente-familiare', words: 'badante' });
  });

  it('forgives nothing in three letters, and names each need once', () => {
    expect(slugs('xqz')).toEqual([]);
    expect(slugs('  ')).toEqual([]);
    const many = slugs('a', 100);
    expect(new Set(many).size).toBe(many.length);
  });
});
