import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { parseWindow } from './application-window.js';

describe('parseWindow', () => {
  it.each([
    ['dal 7 novembre al 6 dicembre 2019', '2019-11-07', '2019-12-06'],
    ['dal 18 giugno al 12 luglio 2021', '2021-06-18', '2021-07-12'],
    ['dal 1 ottobre al 15 novembre 2021, Sportello Unico Polivalente', '2021-10-01', '2021-11-15'],
    ['dal 1 marzo al 29 aprile 2022', '2022-03-01', '2022-04-29'],
    ["dall'1 marzo all'8 aprile 2022", '2022-03-01', '2022-04-08'],
    ['dal 15/12/2025 al 15/1/2026', '2025-12-15', '2026-01-15'],
    ['domande entro il 30/6/2026', null, '2026-06-30'],
    ['fino al 30 giugno 2026', null, '2026-06-30'],
    ['scadenza: 31 gennaio 2027', null, '2027-01-31'],
    ['a partire dal 1° marzo 2026', '2026-03-01', null],
  ])('reads %j', (raw, opensOn, closesOn) => {
    expect(parseWindow(raw)).toEqual({ value: { opensOn, closesOn }, sureness: 'CERTAIN', findings: [] });
  });

  it('takes the year before for a first day after the last, as likely', () => {
    expect(parseWindow('dal 15 dicembre al 15 gennaio 2026')).toMatchObject({
      value: { opensOn: '2025-12-15', closesOn: '2026-01-15' },
      sureness: 'LIKELY',
    });
  });

  it.each([
    'dal lunedì al venerdì 9.00-12.30',
    'nel 2018 pranzo dal lunedì al sabato',
    'ogni giorno dalle 18, uscita entro le 8',
    'dal 1 marzo al 29 aprile',
    'fine lavori prevista entro marzo 2026',
    '',
  ])('finds no window in %j', (raw) => {
    expect(parseWindow(raw)).toEqual({ value: null, sureness: 'CERTAIN', findings: [] });
  });

  it.each(['dal 31 febbraio al 6 dicembre 2019', 'dal 7 dicembre 2020 al 6 dicembre 2019', 'entro il 30/13/2026'])(
    'refuses %j',
    (raw) => {
      expect(parseWindow(raw)).toMatchObject({ value: null, findings: [{ code: 'DATE_INVALID' }] });
    },
  );

  it('never throws and never answers a window that ends before it opens', () => {
    const part = fc.constantFrom(
      'dal ',
      'al ',
      'entro il ',
      '7 ',
      '31 ',
      'marzo ',
      'dicembre ',
      '2021',
      '2022',
      '/',
      '1',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const window = parseWindow(parts.join('')).value;
        if (window?.opensOn != null && window.closesOn != null) expect(window.opensOn <= window.closesOn).toBe(true);
      }),
    );
  });
});
