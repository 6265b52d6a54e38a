import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { eligibilityOf } from './eligibility.js';

const read = (text: string) =>
  eligibilityOf(text).value.rules.map(({ criterion, comparison, value, qualifier }) =>
    [criterion, comparison, value, qualifier].join(' '),
  );

describe('eligibilityOf', () => {
  it.each([
    [
      'ISEE fino a 13.000 euro; residenza da 2 anni; non assegnatari di edilizia sociale',
      ['isee-massimo AT_MOST 13000 ', 'residenza-minima-anni AT_LEAST 2 '],
    ],
    ['ISEE 2022 fino a 15.000 euro', ['isee-massimo AT_MOST 15000 ']],
    ['ISEE non superiore a € 8.500,00', ['isee-massimo AT_MOST 8500 ']],
    [
      'ISEE sociosanitario fino a 50.000 euro (65.000 se minorenne)',
      ['isee-massimo AT_MOST 50000 sociosanitario', 'isee-massimo AT_MOST 65000 sociosanitario, se minorenne'],
    ],
    ['residenza in Piemonte', ['residenza-comune IS  Piemonte']],
    ['residenza a Ivrea da 1 anno', ['residenza-minima-anni AT_LEAST 1 Ivrea']],
    ['valutazione UVG/UMVD con punteggio sociale almeno 7', ['valutazione-uvg-umvd AT_LEAST 7 ']],
    ['punteggio sociale almeno 7', ['valutazione-uvg-umvd AT_LEAST 7 ']],
    ['over 65', ['eta-minima AT_LEAST 65 ']],
    ['giovani dai 18 ai 29 anni', ['eta-minima AT_LEAST 18 ', 'eta-massima AT_MOST 29 ']],
    ['maggiorenni', ['eta-minima AT_LEAST 18 ']],
    ['invalidità civile di almeno il 74%', ['invalidita AT_LEAST 74 ']],
    ['riservato alle donne', ['genere IS  ']],
    ['disoccupati', ['stato-disoccupazione IS  ']],
    ['permesso di soggiorno', ['titolo-soggiorno IS  ']],
    ['su segnalazione dei servizi sociali', ['invio IS  ']],
  ])('reads %j', (text, rules) => {
    expect(read(text)).toEqual(rules.map((line) => line));
  });

  it.each([
    'over 65 o disabilità non autosufficiente',
    'bando generale: residenza o lavoro da 3 anni nell’ambito',
    'emergenza: residenza a Ivrea da 1 anno e requisiti regionali',
    'non assegnatari di edilizia sociale',
    'calo del reddito di almeno il 20%',
    'fino a esaurimento dei 7 posti',
    'categoria catastale A2-A6',
    'ISEE superiore a 6.000 euro',
  ])('makes no rule of %j, and keeps its words', (text) => {
    expect(eligibilityOf(text).value).toEqual({ text, rules: [] });
  });

  it('has neither text nor rules where nothing is written', () => {
    expect(eligibilityOf('  ').value).toEqual({ text: null, rules: [] });
  });

  it('never throws, and each rule keeps the words it was read from', () => {
    const word = fc.constantFrom(
      'ISEE ',
      'fino a ',
      '13.000 ',
      'euro',
      '; ',
      'residenza ',
      'da 2 anni',
      'over 65',
      ' o ',
      '(',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (raw) => {
          const { text, rules } = eligibilityOf(raw).value;
          for (const rule of rules) expect(text).toContain(rule.text);
        },
      ),
    );
  });
});
