import { read, type WorkBook } from '@e965/xlsx';
import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { allBytes } from '../source-input.js';
import { sheetItems } from './sheet-items.js';
import { inspectWorkbook } from './workbook-archive.js';

/** XLSX and ODS workbooks: every visible sheet that has the header. Held in memory while read. */
export async function* readWorkbook(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const bytes = await allBytes(input);
  const refusal = await inspectWorkbook(bytes);
  if (refusal) {
    yield refusal;
    return;
  }
  const book = open(bytes);
  if (!book) {
    yield problemItem('FILE_UNREADABLE', 'ERROR', {
      suggestion:
        'Il foglio di calcolo è danneggiato. Aprirlo in un programma di calcolo e salvarlo di nuovo come .xlsx.',
    });
    return;
  }
  yield* bookItems(source, book);
}

function open(bytes: Buffer): WorkBook | null {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: false,
      cellDates: false,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      cellFormula: false,
    });
  } catch {
    return null;
  }
}

function* bookItems(source: SourceDefinition, book: WorkBook): Iterable<SourceItem> {
  const wanted = source.options.sheets;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  if (wanted !== 'all') {
    for (const name of wanted.filter((sheet) => !book.SheetNames.includes(sheet))) {
      yield problemItem('COLUMN_MISSING', 'ERROR', {
        field: name,
        suggestion: `Manca il foglio "${name}". I fogli sono: ${book.SheetNames.join(', ')}.`,
      });
    }
  }
  let found = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    if (!sheet || hidden || (wanted !== 'all' && !wanted.includes(name))) continue;
    const items = sheetItems(source, name, sheet, date1904);
    if (!items) continue;
    found += 1;
    yield* items;
  }
  if (found > 0) return;
  yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
    value: book.SheetNames.join(', '),
    suggestion: `Nessun foglio ha una riga con i nomi delle colonne: ${source.options.columns.join(', ') || 'un nome per colonna'}.`,
  });
}
