import { describe, expect, it } from '@jest/globals';
import { dottedAcronyms } from './dotted-acronyms.js';

describe('dottedAcronyms', () => {
  it.each([
    ['Sede IN.RE.TE. di Ivrea', ['INRETE']],
    ['C.I.S.S. 38 e C.I.S.S.-A.C.', ['CISS', 'CISSAC']],
    ['A.S.L. TO4', ['ASL']],
    ['Ser.D. di Chivasso', ['SerD']],
    ['presso il S.E.R.T', ['SERT']],
  ])('reads %s', (text, found) => expect(dottedAcronyms(text)).toEqual(found));

  it.each(['Fine. Inizio', 'Via Roma 1. Tel. 0125', 'www.comune.ivrea.to.it', 'S. Giorgio', ''])(
    'finds none in "%s"',
    (text) => expect(dottedAcronyms(text)).toEqual([]),
  );
});
