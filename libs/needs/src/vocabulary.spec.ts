import { describe, expect, it } from '@jest/globals';
import { needs } from './taxonomy.js';
import { synonyms, WORD_LANGUAGES, wordsOf } from './vocabulary.js';

describe('words of the needs', () => {
  it('has words in every language for every need', () => {
    const missing = needs().flatMap((need) =>
      WORD_LANGUAGES.filter((language) => wordsOf(need.slug, language).length < 2).map(
        (language) => `${need.slug} ${language}`,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('gives words as people write them, without the marks of the data, each once', () => {
    for (const need of needs()) {
      const words = wordsOf(need.slug);
      expect(words.filter((word) => /[*+=<|]/.test(word))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('gives Italian first, then the others', () => {
    const words = wordsOf('bollette');
    expect(words.indexOf('bollette')).toBeLessThan(words.indexOf('utility bills'));
    expect(words.indexOf('bollette')).toBeGreaterThanOrEqual(0);
    expect(words).toEqual(expect.arrayContaining(['utility bills', 'facturi', 'faturat', 'فواتير']));
    expect(wordsOf('bollette', 'ro')).toContain('facturi');
    expect(wordsOf('nessuno')).toEqual([]);
  });

  it('knows what an acronym stands for, and back', () => {
    expect(synonyms()['sad']).toContain('assistenza domiciliare');
    expect(synonyms()['assistenza domiciliare']).toContain('sad');
    expect(synonyms()['adi']).toEqual(['assegno di inclusione', 'assistenza domiciliare integrata']);
  });

  it('never names a word as its own equal', () => {
    for (const [word, equals] of Object.entries(synonyms())) expect(equals).not.toContain(word);
  });
});
