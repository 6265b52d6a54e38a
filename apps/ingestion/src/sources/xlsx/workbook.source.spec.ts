import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type BookType, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import type { Problem, RawRecord } from '@vicino/domain';
import { read } from '../read.js';
import { bytesInput } from '../source-input.js';
import { collect } from '../source-item.js';
import { sourceById } from '../table-of-sources.js';
import type { FormatOptions } from '../source.js';

const COLUMNS = ['SERVIZIO', 'COMUNE', 'TELEFONO', 'DATA', 'FONTE'];

type Outcome = { records: readonly RawRecord[]; problems: readonly Problem[] };

function workbook(bytes: Uint8Array, options: Partial<FormatOptions> = {}): Promise<Outcome> {
  const sample = sourceById('ciss38-cuorgne');
  if (!sample) throw new Error('the sample source is gone');
  return collect(read({ ...sample, options: { ...sample.options, columns: COLUMNS, ...options } }, bytesInput(bytes)));
}

function book(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType = 'xlsx',
  change?: (book: WorkBook) => void,
): Uint8Array {
  const made = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name);
  change?.(made);
  return write(made, { type: 'buffer', bookType, compression: true }) as Uint8Array;
}

function sheet(rows: readonly (readonly unknown[])[], change?: (made: WorkSheet) => void): WorkSheet {
  const made = utils.aoa_to_sheet(rows.map((row) => [...row]));
  change?.(made);
  return made;
}

const field = ({ records }: Outcome, name: string): unknown[] => records.map((record) => record.fields[name]);

describe('readWorkbook', () => {
  it('finds the header below titles; passes over totals, repeated headers and blank rows', async () => {
    const rows = [
      ['Elenco dei servizi'],
      [],
      ['Nota'],
      COLUMNS,
      ['A', 'Ivrea'],
      [],
      COLUMNS,
      ['B', 'Ivrea'],
      ['Totale servizi: 2'],
      ['TOT. 2'],
    ];
    const outcome = await workbook(book({ Foglio1: sheet(rows) }));
    expect(outcome.records).toEqual([
      { position: 'Foglio1!5', fields: { SERVIZIO: 'A', COMUNE: 'Ivrea', TELEFONO: '', DATA: '', FONTE: '' } },
      { position: 'Foglio1!8', fields: { SERVIZIO: 'B', COMUNE: 'Ivrea', TELEFONO: '', DATA: '', FONTE: '' } },
    ]);
    expect(outcome.problems).toEqual([]);
  });

  it('reads all sheets that have the header; not hidden ones, nor notes', async () => {
    const sheets = {
      Istruzioni: sheet([['Scrivere una riga per servizio']]),
      Uno: sheet([COLUMNS, ['A', 'Ivrea']]),
      Vecchi: sheet([COLUMNS, ['Z', 'Ivrea']]),
      Due: sheet([
        ['COMUNE', 'SERVIZIO', 'DATA', 'FONTE', 'TELEFONO'],
        ['Ivrea', 'B'],
      ]),
    };
    const bytes = book(sheets, 'xlsx', (made) => {
      made.Workbook = { Sheets: made.SheetNames.map((name) => ({ name, Hidden: name === 'Vecchi' ? 1 : 0 })) };
    });
    const outcome = await workbook(bytes);
    expect(outcome.records.map(({ position }) => position)).toEqual(['Uno!2', 'Due!2']);
    expect(field(outcome, 'SERVIZIO')).toEqual(['A', 'B']);
    const chosen = await workbook(bytes, { sheets: ['Due', 'Tre'] });
    expect(field(chosen, 'SERVIZIO')).toEqual(['B']);
    expect(chosen.problems).toEqual([expect.objectContaining({ code: 'COLUMN_MISSING', field: 'Tre' })]);
  });

  it('fills what is merged downwards, and takes what is merged across for a heading', async () => {
    const rows = [COLUMNS, ['SERVIZI PER ANZIANI'], ['A', 'Ivrea'], ['B'], ['C', 'Banchette']];
    const merged = sheet(rows, (made) => {
      made['!merges'] = [utils.decode_range('A2:E2'), utils.decode_range('B3:B4')];
    });
    const outcome = await workbook(book({ F: merged }));
    expect(field(outcome, 'SERVIZIO')).toEqual(['A', 'B', 'C']);
    expect(field(outcome, 'COMUNE')).toEqual(['Ivrea', 'Ivrea', 'Banchette']);
    expect(outcome.problems).toEqual([]);
  });

  it('leaves out a row of one cell, and says so', async () => {
    const outcome = await workbook(book({ F: sheet([COLUMNS, ['A', 'Ivrea'], ['Solo il nome']]) }));
    expect(field(outcome, 'SERVIZIO')).toEqual(['A']);
    expect(outcome.problems).toEqual([
      expect.objectContaining({ code: 'ROW_MALFORMED', position: 'F!3', value: 'Solo il nome' }),
    ]);
  });

  it('gives dates as precisely as the cell shows them, numbers as numbers, codes with their zeros', async () => {
    const dated = sheet(
      [COLUMNS, ['A', 1, 124657931, 45000.75], ['B', 2, 3, 45000], ['C', 4, 5, 45000], ['D', 10, 124657931, 45000]],
      (made) => {
        const formats: [string, string][] = [
          ['D2', 'dd/mm/yyyy hh:mm'],
          ['D3', 'mm/yyyy'],
          ['D4', 'yyyy'],
          ['D5', 'd/m/yy'],
          ['B5', '00000'],
          ['C5', '0000000000'],
        ];
        for (const [at, format] of formats) Object.assign(made[at] as object, { z: format });
      },
    );
    const outcome = await workbook(book({ F: dated }));
    expect(field(outcome, 'DATA')).toEqual(['2023-03-15T18:00', '2023-03', '2023', '2023-03-15']);
    expect(field(outcome, 'TELEFONO')).toEqual([124657931, 3, 5, '0124657931']);
    expect(field(outcome, 'COMUNE')).toEqual([1, 2, 4, '00010']);
  });

  it('knows that old Macs began to count four years later', async () => {
    const dated = sheet([COLUMNS, ['A', 'Ivrea', 1, 45000]], (made) =>
      Object.assign(made['D2'] as object, { z: 'dd/mm/yyyy' }),
    );
    const bytes = book({ F: dated }, 'xlsx', (made) => (made.Workbook = { WBProps: { date1904: true } }));
    expect(field(await workbook(bytes), 'DATA')).toEqual(['2027-03-16']);
  });

  it('gives the address behind a link that says nothing, and both when the text says something', async () => {
    const target = 'https://www.example.it/?a=1&b=2';
    const linked = sheet(
      [COLUMNS, ['Sportello', 'Ivrea', '', '', 'link'], ['B', 'www.ciss38.it', '', '', 'Fonte: sito']],
      (made) => {
        for (const at of ['A2', 'E2', 'B3', 'E3']) Object.assign(made[at] as object, { l: { Target: target } });
      },
    );
    const { records } = await workbook(book({ F: linked }));
    expect(records.map((record) => record.fields)).toEqual([
      expect.objectContaining({ SERVIZIO: 'Sportello', 'SERVIZIO (link)': target, FONTE: target }),
      expect.objectContaining({ COMUNE: target, FONTE: 'Fonte: sito', 'FONTE (link)': target }),
    ]);
  });

  it('takes a formula that fails for an empty cell, and says where', async () => {
    const failing = sheet([COLUMNS, ['A', 'Ivrea']], (made) =>
      Object.assign(made, { C2: { t: 'e', v: 0x17, w: '#REF!' }, '!ref': 'A1:E2' }),
    );
    const outcome = await workbook(book({ F: failing }));
    expect(field(outcome, 'TELEFONO')).toEqual([null]);
    expect(outcome.problems).toEqual([expect.objectContaining({ field: 'TELEFONO', position: 'F!2', value: '#REF!' })]);
  });

  it('reads ODS by the same rules', async () => {
    const outcome = await workbook(book({ Foglio: sheet([['Titolo'], COLUMNS, ['A', 'Ciriè', 119212896]]) }, 'ods'));
    expect(outcome.records).toEqual([
      { position: 'Foglio!3', fields: { SERVIZIO: 'A', COMUNE: 'Ciriè', TELEFONO: 119212896, DATA: '', FONTE: '' } },
    ]);
  });

  it('goes by the cells there are, not by the range and the merges stated', async () => {
    const cells = (row: number, texts: readonly string[]): string =>
      `<row r="${row}">${texts.map((text, at) => `<c r="${'ABCDE'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>
      <sheetData>${cells(1, COLUMNS)}${cells(2, ['A', 'Ivrea'])}</sheetData>
      <mergeCells count="2"><mergeCell ref="A3:A1048576"/><mergeCell ref="B4:XFD1048576"/></mergeCells></worksheet>`;
    expect(field(await workbook(handmade(xml)), 'SERVIZIO')).toEqual(['A']);
  });

  it('refuses a workbook without the columns, by naming them', async () => {
    const { problems } = await workbook(
      book({
        Spese: sheet([
          ['data', 'importo'],
          [1, 2],
        ]),
      }),
    );
    expect(problems).toEqual([expect.objectContaining({ code: 'FILE_WRONG_FORMAT', value: 'Spese' })]);
    expect(problems[0]?.suggestion).toContain('SERVIZIO, COMUNE');
  });
});

/** A ZIP with one deflated file after another; sizes may be made to lie. */
function zip(files: readonly { name: string; data: Buffer; statedSize?: number; flags?: number }[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, statedSize = data.length, flags = 0 } of files) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(statedSize, 18);
    common.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(10), le32(offset), Buffer.from(name)]),
    );
    local.push(header);
    offset += header.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, index, end]);
}

function le32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A workbook of one sheet "F" with the XML given, as no library would write it. */
function handmade(sheetXml: string): Buffer {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
  };
  return zip(Object.entries(parts).map(([name, text]) => ({ name, data: Buffer.from(text) })));
}

describe('ODS workbooks', () => {
  it('are read as XLSX ones are: titles, codes with zeros, dates, links, several sheets', async () => {
    const first = sheet(
      [['Elenco dei servizi'], [], COLUMNS, ['Sportello "Ciò"', 'Ciriè', '0119212896', 46086, 'www.cis.it']],
      (made) => {
        made['D4'] = { t: 'n', v: 46086, z: 'dd/mm/yyyy' };
      },
    );
    const second = sheet([COLUMNS, ['B', 'Ivrea', '', '', '']]);
    const outcome = await workbook(book({ Uno: first, Due: second }, 'ods'));
    expect(outcome.problems).toEqual([]);
    expect(outcome.records.map(({ position }) => position)).toEqual(['Uno!4', 'Due!2']);
    expect(outcome.records[0]?.fields).toEqual({
      SERVIZIO: 'Sportello "Ciò"',
      COMUNE: 'Ciriè',
      TELEFONO: '0119212896',
      DATA: '2026-03-05',
      FONTE: 'www.cis.it',
    });
  });
});

describe('workbooks that are none', () => {
  const workbookXml = { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') };
  const problem = async (bytes: Uint8Array): Promise<[string | undefined, string | null | undefined]> => {
    const { records, problems } = await workbook(bytes);
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
    return [problems[0]?.code, problems[0]?.value];
  };

  it('refuses a bomb before unpacking it', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(30_000_000) };
    const [code, value] = await problem(zip([workbookXml, bomb]));
    expect(code).toBe('FILE_TOO_LARGE');
    expect(value).toMatch(/sheet1\.xml: \d+ byte che diventano 30000000/);
    expect((await problem(zip([workbookXml, { ...bomb, data: Buffer.from('x'), statedSize: 900_000_000 }])))[0]).toBe(
      'FILE_TOO_LARGE',
    );
  });

  it.each([
    ['rows and columns', 'table:number-rows-repeated="1048576"', 'table:number-columns-repeated="16384"'],
    ['rows', "table:number-rows-repeated='1048576'", ''],
  ])('refuses a cell that an ODS workbook repeats over %s', async (_, row, cell) => {
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="F">
      <table:table-row ${row}><table:table-cell office:value-type="string" ${cell}><text:p>x</text:p></table:table-cell></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>`;
    const mimetype = { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') };
    const [code, value] = await problem(zip([mimetype, { name: 'content.xml', data: Buffer.from(content) }]));
    expect([code, value]).toEqual(['FILE_TOO_LARGE', expect.stringMatching(/^\d{7,} celle$/)]);
  });

  it('refuses a bomb whose directory lies', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(30_000_000), statedSize: 100 };
    expect(await problem(zip([workbookXml, bomb]))).toEqual(['FILE_UNREADABLE', bomb.name]);
  });

  it('does not expand XML entities', async () => {
    const header = COLUMNS.map((name, at) => `<c r="${'ABCDE'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`).join(
      '',
    );
    const sheetXml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${header}</row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>Prima&b;&f;</t></is></c><c r="B2" t="inlineStr"><is><t>Ivrea</t></is></c></row></sheetData></worksheet>`;
    const outcome = await workbook(handmade(sheetXml));
    expect(field(outcome, 'SERVIZIO')).toEqual([expect.stringContaining('Prima')]);
    expect(JSON.stringify(outcome)).not.toMatch(/aaaa|root:/);
  });

  it.each([
    ['un documento Word', 'word/document.xml'],
    ['una presentazione PowerPoint', 'ppt/presentation.xml'],
    ['un archivio ZIP', 'foto.jpg'],
  ])('tells %s', async (kind, name) => {
    expect(await problem(zip([{ name, data: Buffer.from('x') }]))).toEqual(['FILE_WRONG_FORMAT', kind]);
  });

  it('says what to do about a password, a cut and a damaged file', async () => {
    expect((await problem(zip([{ ...workbookXml, flags: 1 }])))[0]).toBe('FILE_UNREADABLE');
    const good = Buffer.from(book({ F: sheet([COLUMNS, ['A', 'Ivrea']]) }));
    expect((await problem(good.subarray(0, good.length / 2)))[0]).toBe('FILE_UNREADABLE');
    for (let at = 30; at < good.length - 22; at += 97) {
      const damaged = Buffer.from(good);
      damaged.fill(0xff, at, at + 40);
      const { problems, records } = await workbook(damaged);
      if (records.length === 0) expect(problems.length).toBeGreaterThan(0);
    }
  });
});
