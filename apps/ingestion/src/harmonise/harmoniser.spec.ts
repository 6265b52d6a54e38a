import { describe, expect, it } from '@jest/globals';
import type { RawRecord } from '@vicino/domain';
import fc from 'fast-check';
import type { Harmonised, HarmoniseSource } from './harmonised.js';
import { harmonise } from './harmonise.js';
import { createHarmoniser } from './harmoniser.js';

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

const cisLine = (number: number, code: string, title: string): RawRecord => ({
  position: `line ${number}`,
  fields: { 'Codice interno': code, Denominazione: title, Comune: 'Ciriè', 'Comuni serviti': 'Ciriè' },
});
const netLine = (number: number, code: string, comune: string): RawRecord => ({
  position: `line ${number}`,
  fields: { codice: code, servizio: `Servizio ${code}`, comune_residenza_beneficiari: comune },
});

function inParts(source: HarmoniseSource, parts: readonly (readonly RawRecord[])[], mostOpen?: number): Harmonised[] {
  const harmoniser = createHarmoniser(source, TODAY, mostOpen);
  return [...parts.flatMap((part) => [...harmoniser.add(part)]), ...harmoniser.finish()];
}

const idsOf = (results: readonly Harmonised[]) => results.map(({ entry }) => entry?.source.externalId);
const codesOf = (results: readonly Harmonised[]) =>
  results.map(({ problems }) => problems.filter(({ code }) => code === 'ROW_KEY_REPEATED').length);

describe('createHarmoniser', () => {
  it('answers at once where each record is an entry', () => {
    const harmoniser = createHarmoniser(cis, TODAY);
    expect(idsOf(harmoniser.add([cisLine(2, 'A', 'Uno')]))).toEqual(['A']);
    expect(harmoniser.finish()).toEqual([]);
  });

  it('keeps a code that comes again in a later part apart, and says so', () => {
    const results = inParts(cis, [[cisLine(2, 'A', 'Uno')], [cisLine(3, 'A', 'Due')], [cisLine(4, 'A', 'Due')]]);
    expect(idsOf(results)).toEqual(['A', 'A/due']);
    expect(codesOf(results)).toEqual([0, 1]);
  });

  it('adds up lines of one group across parts', () => {
    const results = inParts(net, [
      [netLine(2, 'N1', 'Volpiano'), netLine(3, 'N2', 'Leinì')],
      [netLine(4, 'N1', 'Settimo Torinese')],
    ]);
    expect(results.map(({ rawPositions }) => rawPositions)).toEqual([['line 2', 'line 4'], ['line 3']]);
    expect(results[0]?.entry?.serviceArea.municipalities).toEqual(['001265', '001314']);
  });

  it('keeps lines that come after their group was told together, as an entry of their own', () => {
    const far = ['Volpiano', 'Leinì', 'San Benigno Canavese'].map((comune, index) => netLine(index + 5, 'N1', comune));
    const results = inParts(net, [[netLine(2, 'N1', 'Settimo Torinese')], [netLine(3, 'N2', 'Leinì')], far], 1);
    expect(idsOf(results)).toEqual(['N1', 'N2', 'N1/servizio-n1']);
    expect(results[2]?.entry?.serviceArea.municipalities).toHaveLength(3);
    expect(results[2]?.problems).toContainEqual(
      expect.objectContaining({ code: 'ROW_KEY_REPEATED', field: 'codice', position: 'line 5', value: 'N1' }),
    );
  });

  it('gives what harmonising all at once gives, however the file is cut', () => {
    const record = fc.tuple(fc.constantFrom('A', 'B', 'C', ''), fc.constantFrom('Uno', 'Due', 'Tre'));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (rows, size) => {
        const records = rows.map(([code, title], index) => cisLine(index + 2, code, title));
        const parts = Array.from({ length: Math.ceil(records.length / size) }, (_, part) =>
          records.slice(part * size, (part + 1) * size),
        );
        const entries = (results: readonly Harmonised[]) => results.map(({ entry }) => entry);
        expect(entries(inParts(cis, parts))).toEqual(entries(harmonise(cis, records, TODAY)));
      }),
      { numRuns: 50 },
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (rows, size) => {
        const records = rows.map(([code, comune], index) => netLine(index + 2, code, comune));
        const parts = Array.from({ length: Math.ceil(records.length / size) }, (_, part) =>
          records.slice(part * size, (part + 1) * size),
        );
        expect(inParts(net, parts)).toEqual(harmonise(net, records, TODAY));
      }),
      { numRuns: 50 },
    );
  });

  it('stays quick when one code and title come ten thousand times', () => {
    const records = Array.from({ length: 10_000 }, (_, index) => ({
      position: `line ${index + 2}`,
      fields: { 'Codice interno': 'A', Denominazione: 'Uno', Telefono: String(index) },
    }));
    const harmoniser = createHarmoniser(cis, TODAY);
    const results = Array.from({ length: 20 }, (_, part) =>
      harmoniser.add(records.slice(part * 500, (part + 1) * 500)),
    ).flat();
    expect(new Set(idsOf(results)).size).toBe(10_000);
  }, 60_000);
});
