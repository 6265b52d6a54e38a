import { parse } from 'csv-parse/sync';
import type { Delimiter } from './delimiter.js';
import type { LogicalRow } from './logical-rows.js';

/** A row cut into cells, with the text it was cut from. */
export interface TableRow extends LogicalRow {
  readonly cells: readonly string[];
}

/** Rows handed to csv-parse at once: a parser for each row costs four times as much. */
const BATCH = 500;

/** Cuts rows into cells. */
export async function* tableRows(rows: AsyncIterable<LogicalRow>, delimiter: Delimiter): AsyncIterable<TableRow> {
  let batch: LogicalRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield* cutAll(batch, delimiter);
    batch = [];
  }
  yield* cutAll(batch, delimiter);
}

function* cutAll(batch: readonly LogicalRow[], delimiter: Delimiter): Iterable<TableRow> {
  if (batch.length === 0) return;
  const quoted = batch.filter((row) => row.quotes !== 'literal');
  const cut = cells(quoted.map((row) => row.text).join('\n'), delimiter);
  const inStep = cut.length === quoted.length;
  let next = 0;
  for (const row of batch) {
    if (row.quotes === 'literal') yield { ...row, cells: row.text.split(delimiter) };
    else if (inStep) yield { ...row, cells: cut[next++] ?? [] };
    else yield { ...row, cells: cells(row.text, delimiter)[0] ?? row.text.split(delimiter) };
  }
}

function cells(text: string, delimiter: Delimiter): string[][] {
  return parse(text, {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: '\n',
  });
}
