import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, repairText } from './text.js';

describe('repairText', () => {
  it.each([
    ['CiriÃ¨', 'Ciriè'],
    ['LeinÃ¬ e CuorgnÃ¨', 'Leinì e Cuorgnè'],
    ['CittÃ\u00a0 di Ivrea', 'Città di Ivrea'],
    ['CittÃ  di Ivrea', 'Città di Ivrea'],
    ['CittÃ di Ivrea', 'Città di Ivrea'],
    ['lâ€™ascolto', 'l’ascolto'],
    ['8.500 â‚¬', '8.500 €'],
    ['CiriÃƒÂ¨', 'Ciriè'],
    ['CittÃƒÂ\u00a0 di Ivrea', 'Città di Ivrea'],
    ['CiriÃƒÆ’Ã‚Â¨', 'Ciriè'],
    ['BistriÈ›a, cittaÌ€', 'Bistrița, città'],
    ['Ù…Ø±Ø­Ø¨Ø§', 'مرحبا'],
    ['Citt? di Ciri?', 'Città di Ciriè'],
    ['ATTIVIT? E PI? OPPORTUNIT?', 'ATTIVITÀ E PIÙ OPPORTUNITÀ'],
    ['luned? e gioved?, universit\uFFFD', 'lunedì e giovedì, università'],
  ])('repairs %j and says so', (raw, expected) => {
    const { value, findings } = repairText(raw);
    expect(value).toBe(expected);
    expect(findings).toEqual([{ code: 'TEXT_REPAIRED', severity: 'INFO', value: raw, suggestion: expected }]);
  });

  it.each([
    ['Ciriè', 'Ciriè'],
    ['CIRIE’', 'CIRIE’'],
    ['  due  spazi ', 'due spazi'],
    ['con\u0000 zero\u0007', 'con zero'],
    ['riga\r\nriga\n\n\n\nriga', 'riga\nriga\n\nriga'],
    ['a\u00a0b\u200bc', 'a bc'],
    ['Serve aiuto? Hai un deficit?', 'Serve aiuto? Hai un deficit?'],
    ['https://x.it/comunit?id=1', 'https://x.it/comunit?id=1'],
    ['São Paulo, Straße, 15°', 'São Paulo, Straße, 15°'],
    ['«DI PIÙ» e “CAFFÈ”', '«DI PIÙ» e “CAFFÈ”'],
    ['la «città»… PERCHÉ… “SÌ”', 'la «città»… PERCHÉ… “SÌ”'],
    ['«È»', '«È»'],
  ])('leaves %j readable without a report', (raw, expected) => {
    expect(repairText(raw)).toEqual({ value: expected, sureness: 'CERTAIN', findings: [] });
  });

  it('warns about characters that are lost for good', () => {
    expect(repairText('for\uFFFDa').findings[0]).toMatchObject({ code: 'TEXT_REPAIRED', severity: 'WARNING' });
  });

  it('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'Ã',
            '¨',
            'â',
            '€',
            '™',
            ' ',
            'a',
            '\u00a0',
            'Â',
            '\n',
            '\u200b',
            'È',
            '”',
            'ƒ',
            'à',
            '?',
          ),
        }),
        (raw) => {
          const once = cleanText(raw);
          expect(cleanText(once)).toBe(once);
        },
      ),
      { numRuns: 1_000, examples: [['ÃÂÂÂ¨'], ['Ã\u200b¨']] },
    );
  });

  it('gives back every Italian text that was read in the wrong encoding once', () => {
    const italian = fc.string({ unit: fc.constantFrom(...'abc èìòùéÈ,.') });
    fc.assert(
      fc.property(italian, (text) => {
        const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
        expect(cleanText(misread)).toBe(cleanText(text));
      }),
    );
  });
});
