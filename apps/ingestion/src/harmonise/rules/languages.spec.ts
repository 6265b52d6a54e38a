import { describe, expect, it } from '@jest/globals';
import { languageLabel } from '@vicino/domain';
import fc from 'fast-check';
import { LANGUAGE_NAMES } from './language-names.js';
import { languagesOf } from './languages.js';

describe('languagesOf', () => {
  it.each([
    ['italiano, arabo e inglese', ['it', 'ar', 'en']],
    ['EN/FR', ['en', 'fr']],
    ['LIS', ['ise']],
    ['lingua dei segni italiana (LIS)', ['ise']],
    ['mediazione in rumeno', ['ro']],
    ['ITALIANO-INGLESE', ['it', 'en']],
    ['ita eng', ['it', 'en']],
    ['it; en; inglese; italiano', ['it', 'en']],
    ['si parla albanese', ['sq']],
    ['العربية, română', ['ar', 'ro']],
    ['http://publications.europa.eu/resource/authority/language/ITA', ['it']],
    ['Sportello in 3 lingue: italiano, cinese mandarino, moldavo', ['it', 'zh', 'ro']],
    ['-', []],
    ['', []],
  ])('%s', (text, codes) => expect(languagesOf(text)).toEqual({ value: codes, sureness: 'CERTAIN', findings: [] }));

  it.each([
    ['arabo (su richiesta)', ['ar']],
    ['Il personale parla italiano, inglese e un po’ di francese', ['it', 'en', 'fr']],
    ['inglese base', ['en']],
  ])('%s: likely, for it is not always or not well spoken', (text, codes) =>
    expect(languagesOf(text)).toEqual({ value: codes, sureness: 'LIKELY', findings: [] }),
  );

  it.each([
    ['inglesse', 'Forse si intendeva “inglese”.'],
    ['Française', 'Forse si intendeva “francese”.'],
    ['varie lingue', 'Nominare le lingue una per una: chi cerca la sua deve trovarla.'],
    ['mediazione culturale', 'Scrivere le lingue parlate per nome, separate da virgole: italiano, inglese, arabo.'],
    ['sì', 'Scrivere le lingue parlate per nome, separate da virgole: italiano, inglese, arabo.'],
    ['non si parla inglese', 'Scrivere le lingue parlate per nome, separate da virgole: italiano, inglese, arabo.'],
  ])('takes nothing from %s, and says what to write', (text, suggestion) =>
    expect(languagesOf(text)).toEqual({
      value: [],
      sureness: 'CERTAIN',
      findings: [{ code: 'LANGUAGE_UNKNOWN', severity: 'WARNING', value: text, suggestion }],
    }),
  );

  it('keeps what it knows beside what it does not', () => {
    const { value, findings } = languagesOf('italiano, dialetto, wolof');
    expect(value).toEqual(['it', 'wo']);
    expect(findings.map((finding) => finding.value)).toEqual(['dialetto']);
  });

  it('reads back every list of labels it could be shown as', () => {
    const codes = fc.uniqueArray(fc.constantFrom(...new Set(LANGUAGE_NAMES.values())), { minLength: 1, maxLength: 6 });
    const separator = fc.constantFrom(', ', '; ', ' / ', ' e ', '\n', ' - ');
    fc.assert(
      fc.property(codes, separator, (wanted, between) =>
        expect(languagesOf(wanted.map(languageLabel).join(between))).toEqual({
          value: wanted,
          sureness: 'CERTAIN',
          findings: [],
        }),
      ),
    );
  });
});
