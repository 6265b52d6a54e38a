import { describe, expect, it } from '@jest/globals';
import { managingBodyOf } from './managing-body.js';

describe('managingBodyOf', () => {
  it.each([
    ['', null, null],
    ['n.d.', 'cis-cirie', 'cis-cirie'],
    ['unione-net', null, 'unione-net'],
    ['C.I.S.S.-A.C. (21 comuni)', null, 'cissac-caluso'],
    ['Consorzio IN.RE.TE.', 'cis-cirie', 'inrete-ivrea'],
    ['CISS', 'ciss-chivasso', 'ciss-chivasso'],
  ])('%j from a source of %j is %j', (text, ofSource, body) =>
    expect(managingBodyOf(text, ofSource)).toEqual({ value: body, sureness: 'CERTAIN', findings: [] }),
  );

  it('leaves the record with its source where the name is none or several, and says which there are', () => {
    const none = managingBodyOf('Comune di Torino', 'cis-cirie');
    expect(none.value).toBe('cis-cirie');
    expect(none.findings).toMatchObject([{ code: 'MANAGING_BODY_UNKNOWN', value: 'Comune di Torino' }]);
    const several = managingBodyOf('CISS', null);
    expect(several.value).toBeNull();
    expect(several.findings[0]?.suggestion).toContain('ciss38-cuorgne');
    expect(several.findings[0]?.suggestion).not.toContain('unione-net');
  });
});
