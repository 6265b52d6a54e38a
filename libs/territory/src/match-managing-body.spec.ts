import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findManagingBodyInText } from './find-managing-body.js';
import { managingBodies } from './managing-bodies.js';
import { matchManagingBody } from './match-managing-body.js';

describe('matchManagingBody', () => {
  it.each([
    ['CIS (39 comuni)', 'cis-cirie', 39],
    ['C.I.S. Ciriè', 'cis-cirie', undefined],
    ['Consorzio CIS di Ciriè', 'cis-cirie', undefined],
    ['C.I.S.S. 38', 'ciss38-cuorgne', undefined],
    ['CISS38', 'ciss38-cuorgne', undefined],
    ['CISS 38 (41 comuni)', 'ciss38-cuorgne', 41],
    ['IN.RE.TE.', 'inrete-ivrea', undefined],
    ['Inrete', 'inrete-ivrea', undefined],
    ['consorzio IN.RE.TE.', 'inrete-ivrea', undefined],
    ['IN.RE.TE. (42 comuni)', 'inrete-ivrea', 42],
    ['C.I.S.S.-A.C. (21 comuni)', 'cissac-caluso', 21],
    ['CISSAC', 'cissac-caluso', undefined],
    ['CISSA-C.', 'cissac-caluso', undefined],
    ['Unione NET', 'unione-net', undefined],
    ['Unione dei Comuni Nord Est Torino', 'unione-net', undefined],
    ['CISA (9 comuni)', 'cisa-gassino', 9],
    ['C.I.S.A. Gassino', 'cisa-gassino', undefined],
    ['CISS Chivasso (17 comuni)', 'ciss-chivasso', 17],
    ['CISS (17 comuni)', 'ciss-chivasso', 17],
    ['ASL TO4', 'asl-to4', undefined],
    ['A.S.L. TO 4', 'asl-to4', undefined],
    // the count stated is reported, not believed
    ['CISS 38 (38 comuni)', 'ciss38-cuorgne', 38],
  ])('knows %p', (text, id, statedCount) => {
    expect(matchManagingBody(text)).toEqual({
      kind: 'CERTAIN',
      id,
      ...(statedCount === undefined ? {} : { statedCount }),
    });
  });

  it.each(['CISS', 'C.I.S.S.', 'Consorzio CISS', 'CISA', 'CISA (12 comuni)', 'in rete'])('doubts %p', (text) => {
    expect(matchManagingBody(text).kind).toBe('DOUBTFUL');
  });

  it('settles a shared acronym by the hint', () => {
    expect(matchManagingBody('CISS', 'ciss-chivasso')).toEqual({ kind: 'CERTAIN', id: 'ciss-chivasso' });
    expect(matchManagingBody('CISA', 'cisa-gassino')).toEqual({ kind: 'CERTAIN', id: 'cisa-gassino' });
    expect(matchManagingBody('CISA', 'cis-cirie').kind).toBe('DOUBTFUL');
  });

  it.each([
    '',
    'consorzio',
    'CISA 12',
    'C.I.S.A. 31',
    'CISA Rivoli',
    'CISS Pinerolo',
    'ASL TO3',
    'ASL',
    'Regione Piemonte',
    'Comune di Ivrea',
    'Consorzio Intercomunale dei Servizi Socio-Assistenziali',
  ])('does not know %p', (text) => {
    expect(matchManagingBody(text)).toEqual({ kind: 'UNKNOWN' });
  });

  it('knows each body by its own names, in capitals too', () => {
    for (const body of managingBodies()) {
      for (const name of [body.shortName, ...body.aliases]) {
        expect([name, matchManagingBody(name.toUpperCase())]).toEqual([name, { kind: 'CERTAIN', id: body.id }]);
      }
    }
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => ['CERTAIN', 'DOUBTFUL', 'UNKNOWN'].includes(matchManagingBody(text).kind)),
    );
  });
});

describe('findManagingBodyInText', () => {
  it.each([
    ['26 comuni montani del CISS 38', 'ciss38-cuorgne'],
    ['Servizio sociale - sede centrale CIS Ciriè', 'cis-cirie'],
    ['C.I.S.S.-A.C. con Punto a Capo', 'cissac-caluso'],
    ['Unione NET con Animazione Valdocco', 'unione-net'],
    ['IN.RE.TE. con cooperative Pollicino e Animazione Valdocco', 'inrete-ivrea'],
    ['CIS (39 comuni)', 'cis-cirie'],
    ['CISS 38, anche Caluso', 'ciss38-cuorgne'],
  ])('finds the body in %p', (text, id) => {
    expect(findManagingBodyInText(text)).toBe(id);
  });

  it.each([
    'in rete con Settimo e San Benigno',
    'C.I.S.S. Pinerolo',
    'CISA 12 di Nichelino',
    'CIS e IN.RE.TE. insieme',
    '',
  ])('finds none, or no single one, in %p', (text) => {
    expect(findManagingBodyInText(text)).toBeNull();
  });
});

it('reads hostile texts in good time', () => {
  const started = performance.now();
  matchManagingBody(' '.repeat(200_000));
  findManagingBodyInText('CISS '.repeat(2000));
  expect(performance.now() - started).toBeLessThan(5000);
});
