import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { hoursOf } from './hours.js';

describe('hoursOf', () => {
  it.each([
    ['giovedì 9-12, su appuntamento', 'Th 09:00-12:00 "su appuntamento"'],
    ['martedì 9-12; giovedì 9-12 e 14-17.30', 'Tu 09:00-12:00; Th 09:00-12:00,14:00-17:30'],
    ['lunedì e giovedì 12-13.30', 'Mo,Th 12:00-13:30'],
    ['dal lunedì al venerdì 9.00-12.30', 'Mo-Fr 09:00-12:30'],
    ['lun-ven 8:30-12:30, 14-16', 'Mo-Fr 08:30-12:30,14:00-16:00'],
    ['Lunedì, mercoledì e venerdì dalle 9 alle 12', 'Mo,We,Fr 09:00-12:00'],
    ["lunedi' ore 9-12", 'Mo 09:00-12:00'],
    ['tutti i giorni 8-20', 'Mo-Su 08:00-20:00'],
    ['24 ore su 24', '24/7'],
    ['lun-ven 9-12, chiuso ad agosto', 'Mo-Fr 09:00-12:00; Aug off'],
    ['martedì 9-12 (chiuso luglio e agosto)', 'Tu 09:00-12:00; Jul,Aug off'],
    ['dal lunedì al venerdì 9-17; chiuso nei giorni festivi', 'Mo-Fr 09:00-17:00; PH off'],
    ['da settembre a giugno: martedì 9-12; luglio: martedì 9-11', 'Sep-Jun Tu 09:00-12:00; Jul Tu 09:00-11:00'],
    ['mar 9-12', 'Tu 09:00-12:00'],
  ])('understands %j', (text, osm) => {
    expect(hoursOf(text)).toEqual({ value: { text, osm }, sureness: 'CERTAIN', findings: [] });
  });

  it.each([
    'ogni giorno dalle 18, uscita entro le 8',
    'nel 2018 pranzo dal lunedì al sabato',
    'mercoledì 17.30-19; venerdì 9.30-11 (2021-22)',
    'martedì 15.30-17.30 (2015-16)',
    'martedì 12-9',
    'in estate martedì 9-12',
    'martedì 9-12, chiuso la seconda settimana di agosto',
    'martedì 9-25',
    'martedì',
    '9-12',
  ])('keeps %j as text and says how to write it', (text) => {
    expect(hoursOf(text)).toMatchObject({
      value: { text, osm: null },
      findings: [{ code: 'HOURS_NOT_UNDERSTOOD', severity: 'INFO' }],
    });
  });

  it('has no hours where none are written', () => {
    expect(hoursOf(' ').value).toBeNull();
  });

  it('never throws', () => {
    const word = fc.constantFrom('lunedì', 'ven', ' e ', '-', '9', '12.30', ' ', ';', 'dalle ', ' alle ', '"', ',');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (raw) => {
          const { value, findings } = hoursOf(raw);
          expect(value?.osm === null ? findings.length : 0).toBe(value?.osm === null ? 1 : 0);
        },
      ),
    );
  });
});
