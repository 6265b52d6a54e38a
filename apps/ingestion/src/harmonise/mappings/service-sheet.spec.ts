import { describe, expect, it } from '@jest/globals';
import type { RawValue } from '@vicino/domain';
import { harmonise } from '../harmonise.js';

const source = { id: 'prova', name: 'Comune di prova', managingBody: 'cis-cirie', groupBy: null };

function read(mapping: string, fields: { readonly [field: string]: RawValue }) {
  const [made] = harmonise({ ...source, mapping, keyFields: ['id'] }, [{ position: '[0]', fields }], '2026-11-22');
  return made;
}

describe('languages, documents and outcome', () => {
  it('come from an HSDS service', () => {
    const made = read('hsds', {
      id: 'a',
      name: 'Sportello',
      languages: [{ code: 'ar', name: 'arabo' }, { name: 'Inglese' }],
      required_documents: [{ document: 'Codice fiscale' }, { document: 'ISEE, in corso di validità' }],
    });
    expect(made?.entry).toMatchObject({
      languages: ['ar', 'en'],
      requiredDocuments: ['Codice fiscale', 'ISEE, in corso di validità'],
      outcome: null,
    });
    expect(made?.provenance.find(({ field }) => field === 'languages')).toMatchObject({
      sourceField: 'languages.code',
      rule: 'languages',
      sureness: 'CERTAIN',
    });
  });

  it('come from the sheet of a municipal site', () => {
    const made = read('wordpress', {
      id: 1,
      title: { rendered: 'Contributo affitto' },
      meta: {
        _dci_servizio_cosa_serve_list: ['Carta d’identità', 'Contratto di affitto'],
        _dci_servizio_output: '<p>Un contributo <b>sul conto</b>.</p>',
      },
    });
    expect(made?.entry).toMatchObject({
      languages: [],
      requiredDocuments: ['Carta d’identità', 'Contratto di affitto'],
      outcome: 'Un contributo sul conto.',
    });
  });

  it('come from a CPSV-AP_IT public service', () => {
    const made = read('cpsv-ap-it', {
      '@id': 'urn:a',
      'l0:name': 'Esenzione',
      'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ITA' },
      'cpsv:hasInput': [{ 'l0:name': 'Tessera sanitaria' }],
      'cpsv:producesOutput': { 'l0:name': { '@language': 'it', '@value': 'Attestato di esenzione' } },
    });
    expect(made?.entry).toMatchObject({
      languages: ['it'],
      requiredDocuments: ['Tessera sanitaria'],
      outcome: 'Attestato di esenzione',
    });
  });

  it('are read from a text only as likely, and never languages', () => {
    const made = read('hsds', {
      id: 'a',
      name: 'Corso',
      description: 'Corso di inglese per adulti. Portare il codice fiscale.',
    });
    expect(made?.entry).toMatchObject({ languages: [], requiredDocuments: ['Codice fiscale'] });
    expect(made?.provenance.find(({ field }) => field === 'requiredDocuments')).toMatchObject({
      sourceField: null,
      sureness: 'LIKELY',
    });
  });
});
