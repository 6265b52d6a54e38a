import { assertNever, type RawRecord } from '@vicino/domain';
import { detectedKind, fits, FORMAT_NAMES, KIND_NAMES } from './detected-kind.js';
import { tooLarge } from './file-problems.js';
import { readDelimited } from './delimited/delimited.source.js';
import { readFeed } from './feed/feed.source.js';
import { readHsds } from './hsds/hsds.source.js';
import { readJsonLd } from './json-ld/json-ld.source.js';
import { readJsonLines } from './json-lines/json-lines.source.js';
import { readJson } from './json-web-site/json.source.js';
import { readWordPress } from './json-web-site/wordpress.source.js';
import type { FormatReader, SourceDefinition, SourceFormat, SourceInput, SourceItem } from './source.js';
import { problemItem, recordItem } from './source-item.js';
import { firstBytes, InputTooLargeError, limitedInput } from './source-input.js';
import { storableFields, TooDeepError } from './storable.js';
import { readWorkbook } from './xlsx/workbook.source.js';

const HEAD_BYTES = 4096;

/** Row problems after which a file is given up: it is not what it says, and its problems would fill the store. */
const MAX_ROW_PROBLEMS = 10_000;

/**
 * The records of a source's file, and what is wrong with it, in the order of the file.
 * Content never makes it throw, whatever it is; it ends normally. What it yields can be stored as jsonb.
 */
export async function* read(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const { maxBytes } = source.limits;
  if (input.size !== null && input.size > maxBytes) {
    yield tooLarge(maxBytes, input.size);
    return;
  }
  try {
    yield* guarded(source, limitedInput(input, maxBytes));
  } catch (error) {
    yield error instanceof InputTooLargeError ? tooLarge(maxBytes, null) : unreadable(error);
  }
}

async function* guarded(source: SourceDefinition, input: SourceInput): AsyncIterable<SourceItem> {
  const head = await firstBytes(input, HEAD_BYTES);
  if (head.length === 0) {
    yield problemItem('FILE_EMPTY', 'ERROR', { suggestion: 'Il file è vuoto. Esportarlo di nuovo.' });
    return;
  }
  const kind = detectedKind(head);
  if (!fits(kind, source.format)) {
    yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      value: KIND_NAMES[kind],
      suggestion: `Ci si aspettava ${FORMAT_NAMES[source.format]}, ma questo file è ${KIND_NAMES[kind]}. Inviare il file nel formato concordato.`,
    });
    return;
  }
  let rowProblems = 0;
  let replaced = false;
  for await (const item of readerOf(source.format)(source, input)) {
    if (item.type === 'problem') {
      yield item;
      if (item.problem.code === 'ROW_MALFORMED') rowProblems += 1;
      if (rowProblems < MAX_ROW_PROBLEMS) continue;
      yield problemItem('FILE_UNREADABLE', 'ERROR', {
        position: item.problem.position,
        suggestion: `Più di ${MAX_ROW_PROBLEMS} righe non si leggono: il resto del file è stato lasciato. Controllare che sia il file giusto.`,
      });
      return;
    }
    const kept = storableItem(item.record);
    yield kept.item;
    if (kept.changed && !replaced) {
      replaced = true;
      yield problemItem('FILE_ENCODING_DOUBTFUL', 'WARNING', {
        position: item.record.position,
        suggestion:
          'Alcuni testi contengono caratteri che non esistono (NUL, segni spezzati), sostituiti con \uFFFD. Esportare di nuovo il file in UTF-8.',
      });
    }
  }
}

/** The record as the store can hold it; a problem in its place when it is nested too deep. */
function storableItem({ position, fields }: RawRecord): { readonly item: SourceItem; readonly changed: boolean } {
  try {
    const kept = storableFields(fields);
    return { item: recordItem(position, kept.fields), changed: kept.changed };
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    const suggestion =
      'Il dato ha troppi livelli per essere un servizio ed è stato escluso. Controllare come è stato esportato.';
    return { item: problemItem('ROW_MALFORMED', 'ERROR', { position, suggestion }), changed: false };
  }
}

function readerOf(format: SourceFormat): FormatReader {
  switch (format) {
    case 'csv':
    case 'tsv':
      return readDelimited;
    case 'xlsx':
      return readWorkbook;
    case 'json':
      return readJson;
    case 'jsonl':
      return readJsonLines;
    case 'json-ld':
      return readJsonLd;
    case 'hsds':
      return readHsds;
    case 'wordpress':
      return readWordPress;
    case 'feed':
      return readFeed;
    default:
      return assertNever(format, 'source format');
  }
}

function unreadable(error: unknown): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', {
    value: error instanceof Error ? error.name : null,
    suggestion:
      'Il file non è stato letto fino alla fine. Inviarlo di nuovo; se succede ancora, avvisare chi gestisce il catalogo.',
  });
}
