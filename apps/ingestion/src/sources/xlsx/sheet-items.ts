import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { RawValue } from '@vicino/domain';
import type { SourceDefinition, SourceItem } from '../source.js';
import { problemItem, recordItem } from '../source-item.js';
import { columnProblems, fieldNames, findHeader } from '../tabular/header.js';
import { linkTarget, standsForLink } from './cell-link.js';
import { cellValue } from './cell-value.js';
import { type SheetRow, sheetRows } from './sheet-rows.js';

/** "Totale servizi: 9", "TOTALE", "Tot. 12": the sum at the foot of a list. */
const TOTAL = /^tot(ale|ali|\.)?\b/i;

/**
 * The records of one sheet, at "Altri servizi!8"; null when no row of it looks like the header,
 * as in a sheet of notes or code lists.
 */
export function sheetItems(
  source: SourceDefinition,
  sheetName: string,
  sheet: WorkSheet,
  date1904: boolean,
): Iterable<SourceItem> | null {
  const rows = sheetRows(sheet);
  const { columns } = source.options;
  const headerAt = findHeader(rows.map(texts), columns);
  const header = headerAt === null ? undefined : rows[headerAt];
  if (headerAt === null || !header) return null;
  const names = fieldNames(texts(header), columns);
  return (function* () {
    yield* columnProblems(names, columns, source.keyFields, `${sheetName}!${header.number}`);
    for (const row of rows.slice(headerAt + 1)) yield* rowItems(names, row, sheetName, date1904);
  })();
}

function* rowItems(
  names: readonly string[],
  row: SheetRow,
  sheetName: string,
  date1904: boolean,
): Iterable<SourceItem> {
  const filled = [...row.cells.values()];
  const position = `${sheetName}!${row.number}`;
  const only = filled.length === 1 ? textOf(filled[0]) : null;
  if (only !== null && (row.banner || TOTAL.test(only.trim()))) return;
  if (names.every((name, column) => textOf(row.cells.get(column)).trim() === name)) return;
  if (only !== null && names.length > 2) {
    yield problemItem('ROW_MALFORMED', 'WARNING', {
      position,
      value: only,
      suggestion:
        'Nella riga è piena una sola cella: è stata presa per un titolo ed esclusa. Se è un servizio, completarla.',
    });
    return;
  }
  const fields = new Map<string, RawValue>(names.map((name) => [name, '']));
  for (const [column, cell] of row.cells) {
    const name = names[column] ?? `column ${column + 1}`;
    if (cell.t === 'e') yield formulaError(name, position, cell);
    for (const [field, value] of fieldsOf(name, cell, date1904)) fields.set(field, value);
  }
  yield recordItem(position, Object.fromEntries(fields));
}

/** A link whose text says nothing gives its address; one whose text says something gives both. */
function fieldsOf(name: string, cell: CellObject, date1904: boolean): [string, RawValue][] {
  const value = cellValue(cell, date1904);
  const target = linkTarget(cell);
  if (!target) return [[name, value]];
  if (value === null || (typeof value === 'string' && standsForLink(value))) return [[name, target]];
  return [
    [name, value],
    [`${name} (link)`, target],
  ];
}

function formulaError(field: string, position: string, cell: CellObject): SourceItem {
  return problemItem('ROW_MALFORMED', 'WARNING', {
    field,
    position,
    value: cell.w ?? '#ERROR',
    suggestion: 'La formula di questa cella dà errore e il campo è stato letto come vuoto. Scrivere il valore.',
  });
}

/** Cells as text from the first column to the last filled one. */
function texts(row: SheetRow): string[] {
  const width = Math.max(-1, ...row.cells.keys()) + 1;
  return Array.from({ length: width }, (_, column) => textOf(row.cells.get(column)));
}

function textOf(cell: CellObject | undefined): string {
  if (!cell) return '';
  return typeof cell.v === 'string' ? cell.v : (cell.w ?? '');
}
