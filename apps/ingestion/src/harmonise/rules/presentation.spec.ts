import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { contactsOf } from './contacts.js';
import { pointOf } from './coordinates.js';
import { entryId, entrySlug, slugOf } from './identity.js';
import { postalCodeAlone, postalCodeOf } from './postal-code.js';
import { summaryOf } from './summary.js';
import { visibilityOf } from './visibility.js';

describe('summaryOf', () => {
  const long = `${'Prima frase di prova. '.repeat(6)}Ultima frase che non ci sta più nel limite di centosessanta caratteri.`;

  it('takes the short description, then whole sentences, then words', () => {
    expect(summaryOf('Breve.', long, 'Titolo')).toBe('Breve.');
    expect(summaryOf('', long, 'Titolo')).toBe('Prima frase di prova. '.repeat(6).trim());
    expect(summaryOf('', 'parola '.repeat(40), 'Titolo')).toMatch(/^(?:parola )+parola…$/u);
    expect(summaryOf('', '', 'Titolo')).toBe('Titolo');
  });

  it('ends no sentence after an abbreviation', () => {
    const text = `Sede del C.I.S. Ciriè, via S. Giovanni. ${'X'.repeat(150)}`;
    expect(summaryOf('', text, '')).toBe('Sede del C.I.S. Ciriè, via S. Giovanni.');
  });

  it('is never longer than 160 characters', () => {
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (text) => summaryOf('', text, '').length <= 160));
  });
});

describe('visibilityOf', () => {
  const about = (text: string, needs: readonly string[] = ['violenza-donne']) =>
    visibilityOf({ text, needs, targetGroups: [] }).value;

  it.each([
    'Casa rifugio per donne',
    'Sportelli decentrati e accoglienza protetta nell’area del consorzio',
    'Consulenza legale, ospitalità in emergenza',
    'Alloggi protetti',
  ])('shows no more than the municipality of %j', (text) => {
    expect(about(text)).toBe('MUNICIPALITY_ONLY');
  });

  it.each(['Sportello di ascolto gestito da volontarie', 'Spazio riservato nella stazione dei Carabinieri'])(
    'lets people find %j',
    (text) => {
      expect(about(text)).toBe('PUBLIC');
    },
  );

  it('hides a secret address whatever the need, and no shelter for other people', () => {
    expect(about('Comunità a indirizzo segreto', [])).toBe('MUNICIPALITY_ONLY');
    expect(about('Alloggi protetti per anziani', ['assistenza-domiciliare'])).toBe('PUBLIC');
  });
});

describe('postalCodeOf', () => {
  it('takes a CAP of the municipality, and completes one that lost a digit', () => {
    expect(postalCodeOf('10073', '001086')).toEqual({ value: '10073', sureness: 'CERTAIN', findings: [] });
    expect(postalCodeOf('10082.0', '001098').value).toBe('10082');
    expect(postalCodeOf('1073', '001086')).toMatchObject({
      value: '10073',
      findings: [{ code: 'POSTAL_CODE_REPAIRED' }],
    });
    expect(postalCodeOf('', '001086').findings).toEqual([]);
  });

  it.each([
    ['10015', '001086'],
    ['9999', '001086'],
    ['CAP', null],
    ['99', null],
  ])('refuses %j in %j', (raw, istatCode) => {
    expect(postalCodeOf(raw, istatCode)).toMatchObject({ value: null, findings: [{ code: 'POSTAL_CODE_INVALID' }] });
  });

  it.each([
    ['1100', '01100'],
    ['1030', '01030'],
    ['184', '00184'],
    ['7100.0', '07100'],
  ])('gives %j its zeros back where the municipality is none of ours', (raw, value) => {
    expect(postalCodeOf(raw, null)).toMatchObject({
      value,
      sureness: 'LIKELY',
      findings: [{ code: 'POSTAL_CODE_REPAIRED' }],
    });
  });

  it.each([
    ['1100', '01100'],
    ['10034', '10034'],
    ['1034', null],
    ['', null],
  ])('reads %j alone as %j', (raw, value) => {
    expect(postalCodeAlone(raw)).toBe(value);
  });
});

describe('pointOf', () => {
  it('reads degrees, with a comma too', () => {
    expect(pointOf('45,304955', '7.895722').value).toEqual({ latitude: 45.304955, longitude: 7.895722 });
    expect(pointOf('', '')).toEqual({ value: null, sureness: 'CERTAIN', findings: [] });
    expect(pointOf('0', '0').findings).toEqual([]);
  });

  it('says when they are exchanged, far off or half missing', () => {
    expect(pointOf('7.89', '45.30').findings[0]?.suggestion).toContain('scambiate');
    expect(pointOf('40.85', '14.27')).toMatchObject({ value: null, findings: [{ code: 'COORDINATES_INVALID' }] });
    expect(pointOf('45.3', '').findings).toHaveLength(1);
  });
});

describe('identity', () => {
  it('is the same everywhere', () => {
    // A literal: entries keep their ids over versions of this code.
    expect(entryId('cis-cirie', 'CIS-001')).toBe('a24f1b5f-0a47-563e-925f-c5dd2387f8be');
    expect(entryId('cis-cirie', 'CIS-001')).not.toBe(entryId('cis-cirie', 'CIS-002'));
  });

  it('names the municipality once, and tells equal titles apart', () => {
    expect(entrySlug('Casa della comunità di Ciriè', 'Ciriè', 'aabbcc-1')).toBe('casa-della-comunita-di-cirie-aabbcc');
    expect(entrySlug('Ufficio di prossimità', 'Ciriè', 'ddeeff-1')).toBe('ufficio-di-prossimita-cirie-ddeeff');
    expect(entrySlug('Numero 1522', null, '112233-1')).toBe('numero-1522-112233');
  });

  it('slugs are lower-case words of bounded length', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u.test(slugOf(text)) && slugOf(text).length <= 80,
      ),
    );
    expect(slugOf("Auser Filo d'Argento")).toBe('auser-filo-d-argento');
  });
});

describe('contactsOf', () => {
  it('tells kinds apart in one cell', () => {
    const { value, findings } = contactsOf('Tel. 0125 646111, consorzio@inrete.to.it - www.ciss38.it');
    expect(value.map(({ kind, value: contact }) => [kind, contact])).toEqual([
      ['EMAIL', 'consorzio@inrete.to.it'],
      ['WEBSITE', 'https://www.ciss38.it/'],
      ['PHONE', '+390125646111'],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['URL_REPAIRED']);
  });

  it('reads nothing from words without a contact', () => {
    expect(contactsOf('rivolgersi in comune')).toEqual({ value: [], sureness: 'CERTAIN', findings: [] });
  });
});
