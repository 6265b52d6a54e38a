import { describe, expect, it } from '@jest/globals';
import { needsBeside } from './needs-beside.js';
import { ancestorsOf, needBySlug } from './taxonomy.js';

describe('needs beside what is meant', () => {
  it('are others than those meant, known ones, and few', () => {
    const beside = needsBeside('cerco un letto per stanotte', ['dormitorio']);
    expect(beside).not.toContain('dormitorio');
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.length).toBeLessThanOrEqual(12);
    expect(beside.filter((slug) => needBySlug(slug) === undefined)).toEqual([]);
  });

  it('are first what helps next best', () => {
    expect(needsBeside('', ['residenza-anagrafica'])[0]).toBe('parlare-assistente-sociale');
    expect(needsBeside('pannoloni', ['ausili-barriere']).slice(0, 2)).toEqual([
      'sportello-unico-sociosanitario',
      'casa-comunita',
    ]);
  });

  it('are what helps next best with the need meant first, then with the others', () => {
    const [first] = needBySlug('mettersi-in-proprio')?.next ?? [];
    expect(needsBeside('', ['mettersi-in-proprio', 'affido-adozione'])[0]).toBe(first);
    expect(needsBeside('', ['mettersi-in-proprio', 'affido-adozione'])).toContain('parlare-assistente-sociale');
  });

  it('are also those the words are like, above all of the same area', () => {
    const next = needBySlug('pagare-affitto')?.next ?? [];
    const [other = ''] = needsBeside('arretrati di affitto, ci mandano via', ['pagare-affitto']).filter(
      (slug) => !next.includes(slug),
    );
    expect([other, ...ancestorsOf(other).map(({ slug }) => slug)]).toContain('casa');
    expect(needsBeside('psicologo per ragazzi adolescenti', ['benessere-psicologico'])).toContain(
      'giovani-adolescenti',
    );
  });

  it('are none where nothing is meant', () => {
    expect(needsBeside('affitto', [])).toEqual([]);
  });
});
