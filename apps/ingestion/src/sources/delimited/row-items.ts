import type { SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { MAX_LINE } from '../text/lines.js';
import type { TableRow } from './table-rows.js';

/**
 * Rows below the header as records. A row whose cells cannot be told apart safely is a problem and not a record:
 * a phone in the place of a price would be published as true. A row that can be read, but was not written properly,
 * is a record and a problem.
 */
export async function* rowItems(names: readonly string[], rows: AsyncIterable<TableRow>): AsyncIterable<SourceItem> {
  let short: TableRow | null = null;
  for await (const row of rows) {
    if (row.text.length >= MAX_LINE) {
      yield overlong(row);
      continue;
    }
    const cells = withoutEmptyTail(row.cells, names.length);
    if (short) {
      if (cells.length < names.length && short.cells.length + cells.length - 1 === names.length) {
        yield* brokenInTwo(names, short, { ...row, cells });
        short = null;
        continue;
      }
      yield* shortRow(names, short);
      short = null;
    }
    if (cells.length < names.length) short = { ...row, cells };
    else if (cells.length > names.length) yield tooLong(names, row);
    else yield* fullRow(names, { ...row, cells });
  }
  if (short) yield* shortRow(names, short);
}

/** Spreadsheets write empty cells past the last column; they mean nothing. */
function withoutEmptyTail(cells: readonly string[], width: number): readonly string[] {
  let length = cells.length;
  while (length > width && cells[length - 1]?.trim() === '') length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function* fullRow(names: readonly string[], row: TableRow): Iterable<SourceItem> {
  if (row.cells.every((cell, index) => cell.trim() === names[index])) return;
  yield recordOf(names, row);
  if (row.quotes === 'proper') return;
  yield problemItem('ROW_MALFORMED', 'WARNING', {
    position: `line ${row.line}`,
    value: row.text,
    suggestion:
      'Le virgolette non si chiudono come dovrebbero e la riga è stata letta così com’è. Controllarla: dentro un testo tra virgolette si scrive "".',
  });
}

/** Spreadsheets also leave out empty cells at the end of a row; with half of the cells there, the row can be read. */
function* shortRow(names: readonly string[], row: TableRow): Iterable<SourceItem> {
  const kept = row.cells.length >= names.length / 2 && row.quotes !== 'literal';
  if (kept) yield recordOf(names, row);
  yield problemItem('ROW_MALFORMED', kept ? 'WARNING' : 'ERROR', {
    position: `line ${row.line}`,
    value: row.text,
    suggestion: kept
      ? `La riga ha ${row.cells.length} campi su ${names.length}: quelli mancanti sono stati letti come vuoti. Controllarla.`
      : `La riga ha ${count(row.cells.length)} invece di ${names.length} ed è stata esclusa. Completarla o cancellarla.`,
  });
}

function* brokenInTwo(names: readonly string[], first: TableRow, second: TableRow): Iterable<SourceItem> {
  const seam = `${first.cells.at(-1) ?? ''}\n${second.cells[0] ?? ''}`;
  yield recordOf(names, { ...first, cells: [...first.cells.slice(0, -1), seam, ...second.cells.slice(1)] });
  yield problemItem('ROW_MALFORMED', 'WARNING', {
    position: `line ${first.line}`,
    value: `${first.text}\n${second.text}`,
    suggestion: `La riga era spezzata da un a capo ed è stata ricomposta con la riga ${second.line}. Mettere tra virgolette i testi con un a capo.`,
  });
}

function tooLong(names: readonly string[], row: TableRow): SourceItem {
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position: `line ${row.line}`,
    value: row.text,
    suggestion: `La riga ha ${row.cells.length} campi invece di ${names.length} ed è stata esclusa. Mettere tra virgolette i testi che contengono il separatore.`,
  });
}

function overlong(row: TableRow): SourceItem {
  return problemItem('ROW_MALFORMED', 'ERROR', {
    position: `line ${row.line}`,
    value: row.text,
    suggestion: 'La riga è troppo lunga per essere un servizio ed è stata esclusa. Controllare gli a capo del file.',
  });
}

function count(fields: number): string {
  return fields === 1 ? '1 campo' : `${fields} campi`;
}

function recordOf(names: readonly string[], row: TableRow): SourceItem {
  return recordItem(`line ${row.line}`, Object.fromEntries(names.map((name, index) => [name, row.cells[index] ?? ''])));
}
