import type { SourceDefinition, SourceInput, SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { decode } from '../text/decode.js';
import { detectEncoding } from '../text/encoding.js';
import { type Line, lines } from '../text/lines.js';
import { columnProblems, fieldNames, findHeader, HEADER_WITHIN } from '../tabular/header.js';
import { type Delimiter, detectDelimiter } from './delimiter.js';
import { logicalRows } from './logical-rows.js';
import { rowItems } from './row-items.js';
import { type TableRow, tableRows } from './table-rows.js';

/** Lines the delimiter is judged by. */
const SAMPLE_LINES = 40;

/**
 * CSV and TSV as they come out of office programs: four delimiters, UTF-8, UTF-16, Windows-1252 or Mac,
 * titles above the header, blank lines, loose quotes. Streams: memory does not grow with the file.
 */
export async function* readDelimited(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const { encoding, doubt } = await detectEncoding(input, source.options.encoding);
  if (doubt) {
    yield problemItem('FILE_ENCODING_DOUBTFUL', 'WARNING', {
      value: doubt,
      suggestion: 'Controllare gli accenti di alcune righe e salvare il file come "CSV UTF-8".',
    });
  }
  const columns = source.options.columns;
  const delimiter = await delimiterOf(source, lines(decode(input, encoding)));
  const rows = tableRows(logicalRows(lines(decode(input, encoding)), delimiter), delimiter)[Symbol.asyncIterator]();

  const opening: TableRow[] = [];
  while (opening.length < HEADER_WITHIN) {
    const next = await rows.next();
    if (next.done) break;
    opening.push(next.value);
  }
  if (opening.length === 0) {
    yield problemItem('FILE_EMPTY', 'ERROR', { suggestion: 'Il file ha solo righe vuote. Esportarlo di nuovo.' });
    return;
  }
  const headerAt = findHeader(
    opening.map((row) => row.cells),
    columns,
  );
  const header = headerAt === null ? undefined : opening[headerAt];
  if (headerAt === null || !header) {
    yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      position: `line ${opening[0]?.line ?? 1}`,
      value: opening[0]?.text ?? null,
      suggestion: `Nessuna riga sembra un’intestazione. La prima riga deve dare un nome alle colonne: ${columns.join(', ') || 'un nome per colonna'}.`,
    });
    return;
  }
  const names = fieldNames(header.cells, columns);
  yield* columnProblems(names, columns, source.keyFields, `line ${header.line}`);
  yield* rowItems(names, resumed(opening.slice(headerAt + 1), rows));
}

async function delimiterOf(source: SourceDefinition, all: AsyncIterable<Line>): Promise<Delimiter> {
  if (source.options.delimiter !== 'detect') return source.options.delimiter;
  const sample: Line[] = [];
  for await (const line of all) {
    sample.push(line);
    if (sample.length === SAMPLE_LINES) break;
  }
  return detectDelimiter(sample, source.options.columns, source.format === 'tsv' ? '\t' : ';');
}

async function* resumed(first: readonly TableRow[], rest: AsyncIterator<TableRow>): AsyncIterable<TableRow> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
