import { describe, expect, it } from '@jest/globals';
import { needsBeside } from './needs-beside.js';
import { ancestorsOf, needBySlug } from './taxonomy.js';

describe('needs beside what is meant', () => {
  it('are others than those meant, known ones, and few', () => {
    const beside = needsBeside('cerco un letto per stanotte', ['dormitorio']);
    expect(beside).not.toContain('dormitorio');
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.length).toBeLessThanOrEqual(5);
    expect(beside.filter((slug) => needBySlug(slug) === undefined)).toEqual([]);
  });

  it('are those the words are like, above all of the same area', () => {
    const area = ancestorsOf('pagare-affitto')[0]?.slug;
    const [first = ''] = needsBeside('arretrati di affitto, ci mandano via', ['pagare-affitto']);
    expect(ancestorsOf(first).map(({ slug }) => slug)).toEqual([area]);
    expect(needsBeside('psicologo per ragazzi adolescenti', ['benessere-psicologico'])).toContain(
      'giovani-adolescenti',
    );
  });

  it('are none where nothing is meant', () => {
    expect(needsBeside('affitto', [])).toEqual([]);
  });
});
