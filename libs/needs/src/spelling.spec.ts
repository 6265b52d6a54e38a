import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isKnownWord, NEED_WORDS } from './known-words.js';
import { needsOfQuestion } from './needs-of-question.js';
import { asTwoWords, correctionsOf, withoutLostApostrophe } from './spelling.js';
import { needs } from './taxonomy.js';

describe('misspelt words', () => {
  it.each([
    ['gioco dazardo', 'gioco-azzardo'],
    ['daffitto arretrati', 'pagare-affitto'],
    ['asistente sociale', 'parlare-assistente-sociale'],
    ['afitto da pagare', 'pagare-affitto'],
    ['ho ricevuto lo sfrato', 'emergenza-abitativa'],
    ['boletta della luce', 'bollette'],
    ['casapopolare', 'casa-popolare'],
    ['traporto disabili', 'trasporto-visite'],
    ['doma nda di invalidità', 'invalidita-pensioni'],
    ['permeso di sogiorno', 'permessi-cittadinanza'],
    ['psiccologo', 'benessere-psicologico'],
    ['cerco una bdaante', 'assistente-familiare'],
    ['alzaimer', 'centro-diurno-anziani'],
  ])('%s', (question, need) => {
    expect(needsOfQuestion(question).needs[0]?.slug).toBe(need);
  });

  it.each(['cane', 'carta', 'posta', 'festa', 'ruolo', 'testa', 'morto', 'scuse', 'abito', 'salsa'])(
    'leaves the Italian word "%s" as it is',
    (word) => {
      expect(correctionsOf(word)).toEqual([]);
      expect(withoutLostApostrophe(word)).toEqual([]);
      expect(asTwoWords(word)).toBeNull();
    },
  );

  it('never corrects a word it knows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NEED_WORDS.keys()), (word) => {
        expect(isKnownWord(word)).toBe(true);
        expect([...correctionsOf(word), ...withoutLostApostrophe(word)]).toEqual([]);
        expect(asTwoWords(word)).toBeNull();
      }),
    );
  });

  it('never throws, and corrects to words of the needs or forms of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (word) => {
        for (const correction of correctionsOf(word)) expect(isKnownWord(correction)).toBe(true);
        withoutLostApostrophe(word);
        asTwoWords(word);
      }),
    );
  });

  it('understands most phrases with one slip in a long word', () => {
    const phrases = needs()
      .map((need) => need.label)
      .filter((label) => /\p{L}{6,}/u.test(label) && needsOfQuestion(label).needs.length > 0);
    const slip = fc.record({
      phrase: fc.constantFrom(...phrases),
      word: fc.nat(),
      at: fc.nat(),
      kind: fc.constantFrom('LEAVE_OUT', 'DOUBLE', 'OTHER', 'SWAP'),
      letter: fc.constantFrom(...'aeilnorst'),
    });
    const slips = fc.sample(slip, { numRuns: 1000, seed: 11 });
    const right = slips.filter(({ phrase, word, at, kind, letter }) => {
      const long = phrase.match(/\p{L}{6,}/gu) ?? [];
      const chosen = long[word % long.length] ?? '';
      const place = 1 + (at % (chosen.length - 2));
      const [before, here, next, after] = [
        chosen.slice(0, place),
        chosen.charAt(place),
        chosen.charAt(place + 1),
        chosen.slice(place + 2),
      ];
      const middle = { LEAVE_OUT: next, DOUBLE: here + here + next, OTHER: letter + next, SWAP: next + here }[kind];
      const wanted = needsOfQuestion(phrase).needs[0]?.slug;
      const found = needsOfQuestion(phrase.replace(chosen, `${before}${middle}${after}`)).needs;
      return found.slice(0, 2).some(({ slug }) => slug === wanted);
    });
    expect(right.length / slips.length).toBeGreaterThanOrEqual(0.9);
  });

  it('counts a corrected word less than a written one', () => {
    const shareOfFirst = (question: string): number => {
      const { needs } = needsOfQuestion(question);
      const [eviction, debts] = ['emergenza-abitativa', 'debiti'].map((slug) =>
        needs.find((need) => need.slug === slug),
      );
      return (eviction?.score ?? NaN) / (debts?.score ?? NaN);
    };
    expect(shareOfFirst('sfrato e debiti')).toBeLessThan(shareOfFirst('sfratto e debiti'));
  });
});
