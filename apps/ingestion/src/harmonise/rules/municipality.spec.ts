import { describe, it, expect } from '@jest/globals';
import { municipalityOf, type MunicipalityQuestion } from './municipality.js';

const at = (question: Partial<MunicipalityQuestion>) =>
  municipalityOf({
    stated: '',
    address: '',
    title: '',
    managingBody: null,
    postalCode: null,
    province: null,
    expected: true,
    ...question,
  });

describe('municipalityOf', () => {
  it.each([
    [{ stated: "CIRIE'" }, '001086'],
    [{ stated: 'BORGARO T.SE' }, '001028'],
    [{ stated: '001047' }, '001047'],
    [{ stated: 'https://w3id.org/italia/controlled-vocabulary/territorial-classifications/cities/001125' }, '001125'],
    [{ stated: 'Via Nino Costa 48, Chivasso (fonte del 2015 circa) Chivasso' }, '001082'],
    [{ stated: 'Via Marconi Chivasso' }, '001082'],
    [{ stated: 'Convento dei Cappuccini, via Mazzè angolo via dei Cappuccini Chivasso' }, '001082'],
    [{ stated: 'Settimo', managingBody: 'unione-net' }, '001265'],
    [{ address: 'Via Ivrea 100, 10082 Cuorgnè' }, '001098'],
    [{ stated: 'Settimo', address: 'Via Roma 1, Settimo Vittone' }, '001266'],
  ])('finds the municipality of %j', (question, istatCode) => {
    expect(at(question)).toEqual({ value: { istatCode, itinerant: false }, sureness: 'CERTAIN', findings: [] });
  });

  it('takes a title for likely only', () => {
    expect(at({ title: 'Presidio di comunità di Castellamonte' })).toMatchObject({
      value: { istatCode: '001066' },
      sureness: 'LIKELY',
    });
  });

  it('takes "itinerante" for no fault', () => {
    expect(at({ stated: 'itinerante' })).toEqual({
      value: { istatCode: null, itinerant: true },
      sureness: 'CERTAIN',
      findings: [],
    });
  });

  it.each([
    [{ stated: 'Settimo' }, 'MUNICIPALITY_AMBIGUOUS'],
    [{ stated: 'Torino' }, 'MUNICIPALITY_UNKNOWN'],
    [{ stated: 'Corso Vercelli 136' }, 'MUNICIPALITY_UNKNOWN'],
    [{ stated: 'Via Ivrea' }, 'MUNICIPALITY_UNKNOWN'],
    [{}, 'MUNICIPALITY_MISSING'],
  ])('does not guess for %j', (question, code) => {
    const { value, findings } = at(question);
    expect(value.istatCode).toBeNull();
    expect(findings).toMatchObject([{ code }]);
    expect(findings[0]?.suggestion).toBeTruthy();
  });

  it.each([
    { stated: 'Castel San Giorgio' },
    { stated: 'Bosco Chiesanuova', address: 'Piazza Chiesanuova 1' },
    { stated: 'Arcinazzo Romano', managingBody: 'inrete-ivrea' },
    { stated: 'Samone (TN)' },
    { stated: 'Samone' },
    { address: 'Via Roma 3, 38059 Samone' },
    { stated: 'San Giorgio', postalCode: '01100', managingBody: 'inrete-ivrea' },
  ])('takes a comune elsewhere in Italy for none of ours: %j', (question) => {
    const { value, findings } = at(question);
    expect(value.istatCode).toBeNull();
    expect(findings).toHaveLength(1);
  });

  it('takes a name another comune has too for ours when CAP or province say so', () => {
    for (const more of [{ postalCode: '10010' }, { stated: 'Samone (TO)' }, { managingBody: 'inrete-ivrea' }]) {
      expect(at({ stated: 'Samone', ...more }).value.istatCode).toBe('001235');
    }
  });

  it('misses nothing where the source has no such field', () => {
    expect(at({ expected: false }).findings).toEqual([]);
  });
});
