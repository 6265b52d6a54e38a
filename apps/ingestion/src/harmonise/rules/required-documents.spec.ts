import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requiredDocumentsOf } from './required-documents.js';

const ofCell = (stated: string) => requiredDocumentsOf({ stated, text: '' });
const ofText = (text: string) => requiredDocumentsOf({ stated: '', text }).value;

describe('requiredDocumentsOf a cell', () => {
  it.each([
    ['documento d’identità\ncodice fiscale', ['Documento d’identità', 'Codice fiscale'], 'CERTAIN'],
    [
      '- Carta d’identità; - Copia e originale del verbale',
      ['Carta d’identità', 'Copia e originale del verbale'],
      'CERTAIN',
    ],
    ['Cosa serve: SPID e ISEE', ['SPID', 'ISEE'], 'LIKELY'],
    ['ISEE (ordinario, corrente), delega', ['ISEE (ordinario, corrente)', 'Delega'], 'LIKELY'],
    ['ISEE, rilasciato dall’INPS', ['ISEE, rilasciato dall’INPS'], 'CERTAIN'],
    [
      'carta d’identità, passaporto o permesso di soggiorno',
      ['Carta d’identità, passaporto o permesso di soggiorno'],
      'CERTAIN',
    ],
    ['Portare il codice fiscale', ['Codice fiscale'], 'CERTAIN'],
    ['nessun documento', [], 'CERTAIN'],
    ['Non serve alcun documento', [], 'CERTAIN'],
    ['n.d.', [], 'LIKELY'],
  ])('%s', (text, value, sureness) => expect(ofCell(text)).toEqual({ value, sureness, findings: [] }));

  it('is not asked of the text as well', () => {
    const both = requiredDocumentsOf({ stated: 'delega', text: 'Portare il codice fiscale.' });
    expect(both.value).toEqual(['Delega']);
  });

  it('loses no paper of a list, and reads its own answer', () => {
    const papers = fc.uniqueArray(
      fc.constantFrom(
        'Codice fiscale',
        'Tessera sanitaria',
        'ISEE corrente',
        'Permesso di soggiorno',
        'Delega firmata',
      ),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(papers, fc.constantFrom('\n', '; ', ', ', ' e '), (wanted, between) => {
        const once = ofCell(wanted.join(between)).value;
        expect(once).toEqual(wanted);
        expect(ofCell(once.join('\n')).value).toEqual(once);
      }),
    );
  });
});

describe('requiredDocumentsOf a text', () => {
  it.each([
    [
      'Portare documento d’identità, codice fiscale e ISEE in corso di validità.',
      ['Documento d’identità', 'Codice fiscale', 'ISEE in corso di validità'],
    ],
    [
      'Documenti necessari: carta d’identità o passaporto, codice fiscale.',
      ['Carta d’identità o passaporto', 'Codice fiscale'],
    ],
    [
      'Sportello. Servono un documento d’identità e il codice fiscale. Aperto lunedì.',
      ['Documento d’identità', 'Codice fiscale'],
    ],
    ['Documenti richiesti:\n• Carta d’identità\n• ISEE\nAltro.', ['Carta d’identità', 'ISEE']],
    ['È necessario portare con sé la tessera sanitaria', ['Tessera sanitaria']],
  ])('%s', (text, papers) => expect(ofText(text)).toEqual(papers));

  it.each([
    'Aiuto per documenti e CAF, spazio formativo.',
    'Serve un ISEE inferiore a 10.000 euro.',
    'Presentare domanda entro il 30/6/2026.',
    'Se minorenni portare la delega.',
    'Non serve portare il codice fiscale.',
    'Per i cittadini stranieri è richiesto il permesso di soggiorno.',
    'Richiesta documenti anagrafici e certificati.',
    'Portare pazienza e codice fiscale.',
  ])('takes nothing from “%s”', (text) => expect(ofText(text)).toEqual([]));

  it('is never sure', () => expect(requiredDocumentsOf({ stated: '', text: 'Portare ISEE.' }).sureness).toBe('LIKELY'));
});
