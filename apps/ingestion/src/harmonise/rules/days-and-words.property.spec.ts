import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWindow } from './application-window.js';
import { eligibilityOf } from './eligibility.js';
import { hoursOf } from './hours.js';
import { htmlToPlainText } from './html.js';
import { parseEuro } from './money.js';
import { parsePartialDate } from './partial-date.js';
import { repairText } from './text.js';

/** A value is made, written in one of the ways people write it, and read back: what is certain is that value. */
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-21'), noInvalidDate: true }).map((date) => {
  const iso = date.toISOString().slice(0, 10);
  const [year = '', month = '', of = ''] = iso.split('-');
  return { iso, year, month, of };
});
const MONTHS = 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
  ' ',
);
const wordsOf = ({ year, month, of }: { year: string; month: string; of: string }) =>
  `${Number(of)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;

const windows1252 = new TextDecoder('windows-1252');
const misread = (text: string) => windows1252.decode(new TextEncoder().encode(text));

describe('days, amounts and words, written and read back', () => {
  it('dates, no more precise than they are written', () => {
    fc.assert(
      fc.property(day, ({ iso, year, month, of }) => {
        const today = '2026-11-22';
        for (const text of [iso, `${of}/${month}/${year}`, `${Number(of)}.${Number(month)}.${year}`]) {
          expect(parsePartialDate(text, today)).toEqual({ value: iso, sureness: 'CERTAIN', findings: [] });
        }
        expect(parsePartialDate(wordsOf({ year, month, of }), today).value).toBe(iso);
        expect(parsePartialDate(`${month}/${year}`, today).value).toBe(`${year}-${month}`);
        expect(parsePartialDate(year, today).value).toBe(year);
      }),
    );
  });

  it('days of a call', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, last] = one.iso <= other.iso ? [one, other] : [other, one];
        const expected = { opensOn: first.iso, closesOn: last.iso };
        expect(parseWindow(`dal ${wordsOf(first)} al ${wordsOf(last)}`).value).toEqual(expected);
        const figured = [first, last].map(({ of, month, year }) => `${of}/${month}/${year}`);
        expect(parseWindow(`Domande dal ${figured[0] ?? ''} al ${figured[1] ?? ''}.`).value).toEqual(expected);
        expect(parseWindow(`entro il ${wordsOf(last)}`).value).toEqual({ opensOn: null, closesOn: last.iso });
      }),
    );
  });

  it('hours of a day', () => {
    const names = [
      ['lunedì', 'Mo'],
      ['Martedì', 'Tu'],
      ['mer', 'We'],
      ["giovedi'", 'Th'],
      ['VENERDÌ', 'Fr'],
    ] as const;
    const clock = fc.tuple(fc.integer({ min: 7, max: 12 }), fc.integer({ min: 13, max: 20 }));
    const deform = fc.constantFrom<(from: number, to: number) => string>(
      (from, to) => `${from}-${to}`,
      (from, to) => `dalle ${from} alle ${to}`,
      (from, to) => `${from}.00 - ${to}.00`,
      (from, to) => `ore ${from}:00–${to}:00`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), clock, deform, ([name, osm], [from, to], write) => {
        const pad = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
        expect(hoursOf(`${name} ${write(from, to)}`).value?.osm).toBe(`${osm} ${pad(from)}-${pad(to)}`);
      }),
    );
  });

  it('amounts, ISEE limits and ages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 99_999 }), fc.integer({ min: 1, max: 99 }), (euro, cents) => {
        const dotted = String(euro).replace(/(\d{3})$/u, '.$1');
        expect(parseEuro(dotted)).toBe(euro);
        expect(parseEuro(`€ ${dotted},${String(cents).padStart(2, '0')}`)).toBeCloseTo(euro + cents / 100, 5);
        for (const text of [`ISEE fino a ${dotted} euro`, `ISEE non superiore a € ${dotted}`, `ISEE massimo ${euro}`]) {
          expect(eligibilityOf(text).value.rules).toMatchObject([{ criterion: 'isee-massimo', value: euro }]);
        }
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 30 }), fc.integer({ min: 31, max: 99 }), (from, to) => {
        for (const text of [`dai ${from} ai ${to} anni`, `tra i ${from} e i ${to} anni`, `da ${from} a ${to} anni`]) {
          expect(eligibilityOf(text).value.rules).toMatchObject([
            { criterion: 'eta-minima', value: from },
            { criterion: 'eta-massima', value: to },
          ]);
        }
      }),
    );
  });

  it('texts that were misread once or twice, or are HTML', () => {
    const word = fc.constantFrom(
      'città',
      'Ciriè',
      'perché',
      'lunedì',
      'può',
      'più',
      'È',
      'servizio',
      'l’ascolto',
      '8 €',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        expect(repairText(misread(text)).value).toBe(text);
        expect(repairText(misread(misread(text))).value).toBe(text);
        expect(htmlToPlainText(`<p>${text}</p><script>x</script>`)).toBe(text);
        expect(repairText(repairText(text).value)).toEqual({ value: text, sureness: 'CERTAIN', findings: [] });
      }),
    );
  });
});
