import { describe, expect, it } from '@jest/globals';
import type { Problem, RawRecord } from '@vicino/domain';
import fc from 'fast-check';
import { read } from '../read.js';
import type { FormatOptions, SourceInput } from '../source.js';
import { bytesInput } from '../source-input.js';
import { collect } from '../source-item.js';
import { sourceById } from '../table-of-sources.js';

const COLUMNS = ['codice', 'titolo', 'comune', 'telefono'];

function csv(
  text: string | Uint8Array,
  options: Partial<FormatOptions> = {},
): Promise<{ records: readonly RawRecord[]; problems: readonly Problem[] }> {
  return collect(read(definition(options), bytesInput(text)));
}

function definition(options: Partial<FormatOptions> = {}) {
  const sample = sourceById('unione-net');
  if (!sample) throw new Error('the sample source is gone');
  return { ...sample, options: { ...sample.options, columns: COLUMNS, ...options } };
}

const titles = (records: readonly RawRecord[]): unknown[] => records.map((record) => record.fields['titolo']);
const HEADER = 'codice;titolo;comune;telefono\n';

describe('readDelimited', () => {
  it.each([
    [';', 'codice;titolo;comune;telefono\n1;"Casa; orto";Ivrea;1\n'],
    [',', 'codice,titolo,comune,telefono\n1,"Casa; orto",Ivrea,1\n'],
    ['tab', 'codice\ttitolo\tcomune\ttelefono\n1\tCasa; orto\tIvrea\t1\n'],
    ['|', 'codice|titolo|comune|telefono\n1|Casa; orto|Ivrea|1\n'],
  ])('finds the delimiter %s by the columns expected', async (_, text) => {
    expect(await csv(text)).toEqual({
      records: [{ position: 'line 2', fields: { codice: '1', titolo: 'Casa; orto', comune: 'Ivrea', telefono: '1' } }],
      problems: [],
    });
  });

  it('finds delimiter and header without expectations', async () => {
    const { records } = await csv('nome,note\nA,"uno; due; tre"\nB,quattro\n', { columns: [] });
    expect(records.map((record) => record.fields)).toEqual([
      { nome: 'A', note: 'uno; due; tre' },
      { nome: 'B', note: 'quattro' },
    ]);
  });

  it('passes over titles above the header and blank lines between rows, and counts them', async () => {
    const { records, problems } = await csv(
      `Elenco dei servizi\r\n\r\naggiornato a marzo;;;\r\n${HEADER}\n;;;\n1;A;Ivrea;\n   \n2;B;Ivrea;\n`,
    );
    expect(records.map((record) => record.position)).toEqual(['line 7', 'line 9']);
    expect(problems).toEqual([]);
  });

  it('knows columns by name whatever case, accents and spaces they come with', async () => {
    const { records, problems } = await csv('CODICE; Titolo ;comùne;TELEFONO\n1;A;Ivrea;2\n');
    expect(records[0]?.fields).toEqual({ codice: '1', titolo: 'A', comune: 'Ivrea', telefono: '2' });
    expect(problems).toEqual([]);
  });

  it('says which column is gone, what it may be called now, and which is new', async () => {
    const { records, problems } = await csv('titolo;comune;telefon\nA;Ivrea;2\n');
    expect(records).toHaveLength(1);
    expect(problems.map(({ code, severity, field, suggestion }) => [code, severity, field, suggestion])).toEqual([
      ['COLUMN_MISSING', 'ERROR', 'codice', 'Aggiungere una colonna intitolata "codice", o dire come si chiama ora.'],
      ['COLUMN_MISSING', 'WARNING', 'telefono', 'Rinominare la colonna "telefon" in "telefono".'],
      ['COLUMN_UNKNOWN', 'INFO', 'telefon', expect.stringContaining('Dire che cosa contiene')],
    ]);
  });

  it('keeps columns without a name, repeated ones, and names that mean something to JavaScript', async () => {
    const { records } = await csv('codice;titolo;;titolo;__proto__;constructor\n1;A;x;B;p;c\n', { columns: [] });
    expect(Object.entries(records[0]?.fields ?? {})).toEqual([
      ['codice', '1'],
      ['titolo', 'A'],
      ['column 3', 'x'],
      ['titolo (2)', 'B'],
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ]);
  });

  it('leaves out lines that cannot be told apart, and only those', async () => {
    const { records, problems } = await csv(`${HEADER}1;A;Ivrea;1\nriga incompleta\n2;B;;Ivrea;2;x\n3;C;Ivrea;3\n`);
    expect(titles(records)).toEqual(['A', 'C']);
    expect(problems.map(({ code, severity, position, value }) => [code, severity, position, value])).toEqual([
      ['ROW_MALFORMED', 'ERROR', 'line 3', 'riga incompleta'],
      ['ROW_MALFORMED', 'ERROR', 'line 4', '2;B;;Ivrea;2;x'],
    ]);
    expect(problems[1]?.suggestion).toMatch(/6 campi invece di 4.*tra virgolette/);
  });

  it('keeps a row that lost empty cells at its end, and one that has too many of them', async () => {
    const { records, problems } = await csv(`${HEADER}1;A;Ivrea\n2;B;Ivrea;2;;;\n`);
    expect(records.map((record) => record.fields)).toEqual([
      { codice: '1', titolo: 'A', comune: 'Ivrea', telefono: '' },
      { codice: '2', titolo: 'B', comune: 'Ivrea', telefono: '2' },
    ]);
    expect(problems.map(({ severity, position }) => [severity, position])).toEqual([['WARNING', 'line 2']]);
  });

  it('puts a row together again that a line break without quotes cut in two', async () => {
    const { records, problems } = await csv(`${HEADER}1;Casa\ndi comunità;Ivrea;1\n2;B;Ivrea;2\n`);
    expect(titles(records)).toEqual(['Casa\ndi comunità', 'B']);
    expect(records.map((record) => record.position)).toEqual(['line 2', 'line 4']);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'WARNING', position: 'line 2' }),
    ]);
  });

  it('keeps line breaks and doubled quotes inside quotes, and counts lines on', async () => {
    const { records, problems } = await csv(`${HEADER}1;"Il ""Faro""\r\n\r\nascolto";Ivrea;1\r\n2;B;Ivrea;2`);
    expect(titles(records)).toEqual(['Il "Faro"\r\n\r\nascolto', 'B']);
    expect(records.map((record) => record.position)).toEqual(['line 2', 'line 5']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a quote never closed', '1;"A;Ivrea;1', '"A'],
    ['a quote closed too early', '1;"A" di;Ivrea;1', '"A" di'],
  ])('loses no row to %s', async (_, line, title) => {
    const rest = Array.from({ length: 300 }, (__, index) => `${index};"B";Ivrea;2`).join('\n');
    const { records, problems } = await csv(`${HEADER}${line}\n${rest}\n`);
    expect(records).toHaveLength(301);
    expect(titles(records).slice(0, 2)).toEqual([title, 'B']);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'WARNING', position: 'line 2', value: line }),
    ]);
  });

  it('leaves out a line without end, and keeps what follows', async () => {
    const { records, problems } = await csv(`${HEADER}1;${'x'.repeat(3_000_000)};Ivrea;1\n2;B;Ivrea;2\n`);
    expect(titles(records)).toEqual(['B']);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'ROW_MALFORMED', severity: 'ERROR', position: 'line 2' }),
    ]);
  });

  it('takes a header in the middle of the rows for a header', async () => {
    expect(titles((await csv(`${HEADER}1;A;Ivrea;1\n${HEADER}2;B;Ivrea;2\n`)).records)).toEqual(['A', 'B']);
  });

  it('refuses a table of something else, by the columns it would need', async () => {
    const { records, problems } = await csv('data;importo\n2026-01-01;12\n');
    expect(records).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'FILE_WRONG_FORMAT', severity: 'ERROR', position: 'line 1' }),
    ]);
    expect(problems[0]?.suggestion).toContain('codice, titolo, comune, telefono');
  });

  it('calls a file of blank lines empty', async () => {
    expect((await csv('\r\n  \r\n;;;\r\n')).problems).toEqual([expect.objectContaining({ code: 'FILE_EMPTY' })]);
  });

  it('reads back whatever table is written by the rules', async () => {
    const cell = fc
      .array(fc.constantFrom('a', 'è', ';', '"', '\n', '\r\n', ' ', '1', ','), { maxLength: 6 })
      .map((c) => c.join(''));
    const row = fc.tuple(cell, cell, cell).map((cells) => ['x', ...cells]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = HEADER + rows.map((cells) => cells.map(quote).join(';')).join('\r\n');
        const { records, problems } = await csv(text);
        expect(problems).toEqual([]);
        expect(records.map((record) => Object.values(record.fields))).toEqual(rows);
      }),
    );
  });

  it('asks for more of the file only as rows are taken, so that memory does not grow with it', async () => {
    const block = '1;Sportello;Ivrea;0125\n'.repeat(1000);
    let passes = 0;
    let sent = 0;
    const input: SourceInput = {
      size: null,
      open: async function* () {
        passes += 1;
        sent = 0;
        yield Buffer.from(HEADER);
        for (; sent < 100_000; sent += 1000) yield Buffer.from(block);
      },
    };
    let records = 0;
    let ahead = 0;
    for await (const item of read(definition(), input)) {
      if (item.type === 'record') records += 1;
      ahead = Math.max(ahead, sent - records);
    }
    expect({ records, passes: passes <= 4 }).toEqual({ records: 100_000, passes: true });
    expect(ahead).toBeLessThan(3000);
  }, 60_000);
});
