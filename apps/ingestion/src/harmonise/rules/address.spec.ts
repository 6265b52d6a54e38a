import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { addressPartsOf } from './address.js';

const CASES: readonly (readonly [string, string, string | null, string | null, string | null])[] = [
  ['Piazza Castello 20, 10073 Ciriè', '001086', 'Piazza Castello 20', null, '10073'],
  ['Piazza Castello 20, Ciriè (uffici CIS)', '001086', 'Piazza Castello 20', 'uffici CIS', null],
  ['Via Roma 10/D, Fiano', '001104', 'Via Roma 10/D', null, null],
  ['Via Roma, 10, 10070 Fiano (TO)', '001104', 'Via Roma 10', null, '10070'],
  ["Via D'Oria 14/10, primo piano, Ciriè", '001086', "Via D'Oria 14/10", 'primo piano', null],
  ['Strada Leini 18, Caselle Torinese', '001063', 'Strada Leini 18', null, null],
  ['Via Ivrea 100, 10082 Cuorgnè', '001098', 'Via Ivrea 100', null, '10082'],
  ['Biblioteca civica di Cuorgnè', '001098', null, 'Biblioteca civica di Cuorgnè', null],
  ['Villa Vallero, Rivarolo Canavese', '001217', null, 'Villa Vallero', null],
  ['Via Gramsci, Cuorgnè (ex giudice di pace)', '001098', 'Via Gramsci', 'ex giudice di pace', null],
  ['Frazione Ronchi San Bernardo, Cuorgnè (ex scuola)', '001098', 'Frazione Ronchi San Bernardo', 'ex scuola', null],
  ['Meeting Point, via Mascagni 11, Ivrea', '001125', 'via Mascagni 11', 'Meeting Point', null],
  ['Strada statale 26 n. 55, Settimo Vittone', '001266', 'Strada statale 26 n. 55', null, null],
  [
    'Via Nino Costa 48, Chivasso (fonte del 2015 circa) Chivasso',
    '001082',
    'Via Nino Costa 48 (fonte del 2015 circa)',
    null,
    null,
  ],
  ['Palazzo Einaudi, Chivasso Chivasso', '001082', null, 'Palazzo Einaudi', null],
  ['Via Marconi Chivasso', '001082', 'Via Marconi', null, null],
  ['via Mazzè angolo via dei Cappuccini Chivasso', '001082', 'via Mazzè angolo via dei Cappuccini', null, null],
  ['Corso Vercelli 136, Ivrea', '001125', 'Corso Vercelli 136', null, null],
  ['Via Ivrea', '001125', 'Via Ivrea', null, null],
  ['Chivasso', '001082', null, null, null],
  ['', '001082', null, null, null],
];

describe('addressPartsOf', () => {
  it.each(CASES)('takes %j apart', (raw, istatCode, address, placeName, postalCode) => {
    expect(addressPartsOf(raw, istatCode, null)).toEqual({ address, placeName, postalCode });
  });

  it('leaves every name in place when the municipality is not known', () => {
    expect(addressPartsOf('Via Roma 1, Torino', null, null)).toEqual({
      address: 'Via Roma 1',
      placeName: 'Torino',
      postalCode: null,
    });
  });

  it('takes a name off however often columns were merged', () => {
    expect(addressPartsOf('Via Via  Ivrea Ivrea Ivrea', '001125', null).address).toBe('Via Via');
  });

  it.each([
    ['Via Roma 10 (())', 'Via Roma 10', null],
    ['Via Roma 10 (ex scuola (primo piano))', 'Via Roma 10', 'primo piano, ex scuola'],
  ])('takes off brackets within brackets: %s', (raw, address, placeName) => {
    expect(addressPartsOf(raw, '001125', null)).toEqual({ address, placeName, postalCode: null });
  });

  it('never throws, and a street it answers is answered again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('Via ', 'Roma', ' 10', ',', '(', ')', ' Ivrea', ' ', 'x') }),
        (raw) => {
          const { address } = addressPartsOf(raw, '001125', null);
          if (address !== null) expect(addressPartsOf(address, '001125', null).address).toBe(address);
        },
      ),
    );
  });
});
