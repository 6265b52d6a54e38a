import { describe, it, expect } from '@jest/globals';
import type { RawRecord, RawValue } from '@vicino/domain';
import { municipalitiesOfBody } from '@vicino/territory';
import fc from 'fast-check';
import type { HarmoniseSource } from './harmonised.js';
import { harmonise } from './harmonise.js';

const TODAY = '2026-11-22';

const cis: HarmoniseSource = {
  id: 'cis-cirie',
  name: 'C.I.S. Ciriè',
  managingBody: 'cis-cirie',
  mapping: 'cis-cirie',
  keyFields: ['Codice interno'],
  groupBy: null,
};
const net: HarmoniseSource = {
  id: 'unione-net',
  name: 'Unione NET',
  managingBody: 'unione-net',
  mapping: 'unione-net',
  keyFields: ['codice'],
  groupBy: 'codice',
};

const line = (number: number, fields: { readonly [field: string]: RawValue }): RawRecord => ({
  position: `line ${number}`,
  fields,
});
const cisLine = (number: number, more: { readonly [field: string]: RawValue } = {}) =>
  line(number, {
    'Codice interno': 'CIS-001',
    Denominazione: 'Sportello',
    Comune: "CIRIE'",
    'Comuni serviti': 'Ciriè',
    ...more,
  });
const netLine = (number: number, comune: string, more: { readonly [field: string]: RawValue } = {}) =>
  line(number, {
    codice: 'NET04',
    servizio: 'Centro per le famiglie',
    comune_erogazione: 'Volpiano',
    comune_residenza_beneficiari: comune,
    bisogni: 'sostegno ai genitori',
    ...more,
  });

describe('harmonise', () => {
  it('makes one entry of the lines of a group, and their area the union', () => {
    const lines = ['Settimo Torinese', 'Leinì', 'Volpiano', 'San Benigno C.se'].map((comune, index) =>
      netLine(index + 2, comune),
    );
    const [only, ...others] = harmonise(net, lines, TODAY);
    expect(others).toEqual([]);
    expect(only?.rawPositions).toEqual(['line 2', 'line 3', 'line 4', 'line 5']);
    expect(only?.entry?.serviceArea.municipalities).toEqual(municipalitiesOfBody('unione-net'));
    expect(only?.entry?.locations).toHaveLength(1);
    expect(only?.problems.filter(({ code }) => code === 'ROW_KEY_REPEATED')).toEqual([]);
  });

  it('says of each line of a group what is wrong in it, with its own place', () => {
    const [only] = harmonise(
      net,
      [
        netLine(2, 'Leinì', { bisogni: 'sostegno ai genitori' }),
        netLine(3, 'Volpiano', { bisogni: 'parole senza senso', descrizione: 'AttivitÃ  per tutti' }),
        netLine(4, 'San Benigno C.se', { telefono: '1,19E+08' }),
      ],
      TODAY,
    );
    const told = only?.problems.map(({ code, field, position }) => [code, field, position]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['TEXT_REPAIRED', 'descrizione', 'line 3'],
        ['NEED_UNKNOWN', 'bisogni', 'line 3'],
        ['PHONE_INVALID', 'telefono', 'line 4'],
      ]),
    );
  });

  it('adds up what lines of a group list, and reports where they disagree', () => {
    const lines = [
      netLine(2, 'Volpiano', { telefono: '011 9881234', costo: 'gratuito' }),
      netLine(3, 'Leinì', { telefono: '011 9885678', costo: 'a pagamento', bisogni: 'ragazzi e giovani' }),
    ];
    const [only, ...others] = harmonise(net, lines, TODAY);
    expect(others).toEqual([]);
    expect(only?.entry?.contacts).toHaveLength(2);
    expect(only?.entry?.needs.map(({ slug }) => slug)).toEqual(['genitorialita', 'giovani-adolescenti']);
    expect(only?.entry?.cost.type).toBe('gratuito');
    expect(only?.problems).toContainEqual(
      expect.objectContaining({ code: 'ROW_KEY_REPEATED', field: 'costo', position: 'line 3', value: 'a pagamento' }),
    );
  });

  it('keeps both records of a repeated key apart, whatever their order', () => {
    const one = cisLine(2, { Denominazione: 'Sportello casa' });
    const other = cisLine(3, { Denominazione: 'Sportello lavoro' });
    const results = harmonise(cis, [one, other], TODAY);
    expect(results.map(({ entry }) => entry?.source.externalId)).toEqual(['CIS-001', 'CIS-001/sportello-lavoro']);
    expect(results[1]?.problems).toContainEqual(
      expect.objectContaining({
        code: 'ROW_KEY_REPEATED',
        field: 'Codice interno',
        position: 'line 3',
        value: 'CIS-001',
      }),
    );
    expect(new Set(results.map(({ entry }) => entry?.id)).size).toBe(2);
  });

  it('takes a line sent twice for one record', () => {
    const results = harmonise(cis, [cisLine(2), cisLine(3)], TODAY);
    expect(results).toHaveLength(1);
    expect(results[0]?.rawPositions).toEqual(['line 2', 'line 3']);
  });

  it('makes up a key from title and municipality, and says so', () => {
    const [result] = harmonise(cis, [cisLine(2, { 'Codice interno': '' })], TODAY);
    expect(result?.entry?.source.externalId).toBe('sportello-cirie');
    expect(result?.problems).toContainEqual(expect.objectContaining({ code: 'ROW_KEY_MISSING', position: 'line 2' }));
  });

  it('has no entry without a title, and names the column', () => {
    const [result] = harmonise(cis, [cisLine(2, { Denominazione: ' ' })], TODAY);
    expect(result?.entry).toBeNull();
    expect(result?.problems).toContainEqual(
      expect.objectContaining({ code: 'TITLE_MISSING', severity: 'ERROR', field: 'Denominazione', position: 'line 2' }),
    );
  });

  it('gives every problem the field and the line it is about', () => {
    const [result] = harmonise(cis, [cisLine(7, { Telefono: '119212896', CAP: '99', Stato: 'boh' })], TODAY);
    expect(result?.problems.map(({ code, field, position }) => [code, field, position])).toEqual(
      expect.arrayContaining([
        ['PHONE_REPAIRED', 'Telefono', 'line 7'],
        ['POSTAL_CODE_INVALID', 'CAP', 'line 7'],
        ['STATUS_UNKNOWN', 'Stato', 'line 7'],
      ]),
    );
  });

  it('says for each field where it came from', () => {
    const [result] = harmonise(cis, [cisLine(2, { Telefono: '119212896' })], TODAY);
    expect(result?.provenance).toContainEqual({
      field: 'contacts.phone',
      sourceField: 'Telefono',
      read: '119212896',
      rule: 'phone',
      sureness: 'CERTAIN',
    });
  });

  it('leaves no HTML and no broken letters in a text', () => {
    const [result] = harmonise(
      cis,
      [cisLine(2, { 'Descrizione del servizio': '<p>CittÃ\u00a0 di CiriÃ¨</p><script>x()</script>' })],
      TODAY,
    );
    expect(result?.entry?.description).toBe('Città di Ciriè');
    expect(result?.problems).toContainEqual(
      expect.objectContaining({ code: 'TEXT_REPAIRED', field: 'Descrizione del servizio' }),
    );
  });

  it('names a mapping that does not exist', () => {
    expect(() => harmonise({ ...cis, mapping: 'x' }, [], TODAY)).toThrow(/No mapping "x"; known are .*cis-cirie/u);
  });

  it('never throws for content, loses no record, and says the same twice', () => {
    const value: fc.Arbitrary<RawValue> = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    const columns = [
      'Denominazione',
      'Comune',
      'CAP',
      'Telefono',
      'Comuni serviti',
      'Costo',
      'Aggiornato al',
      'Codice interno',
      'Indirizzo',
    ];
    const record = fc.dictionary(fc.constantFrom(...columns), value).map((fields) => fields as RawRecord['fields']);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), (fields) => {
        const records = fields.map((of, index) => line(index + 2, of));
        const results = harmonise(cis, records, TODAY);
        expect(results.flatMap(({ rawPositions }) => rawPositions).toSorted()).toEqual(
          records.map(({ position }) => position).toSorted(),
        );
        expect(harmonise(cis, records, TODAY)).toEqual(results);
      }),
      { numRuns: 60 },
    );
  });
});
