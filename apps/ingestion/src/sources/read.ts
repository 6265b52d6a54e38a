import { assertNever, type RawRecord } from '@vicino/domain';
import { detectedKind, fits, KIND_NAMES } from './detected-kind.js';
import { tooLarge } from './file-problems.js';
import { readDelimited } from './delimited/delimited.source.js';
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
    yield problemItem('FILE_EMPTY', 'ERROR', { suggestion: 'The file has no content. Export it again.' });
    return;
  }
  const kind = detectedKind(head);
  if (!fits(kind, source.format)) {
    yield problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      value: KIND_NAMES[kind],
      suggestion: `${source.format.toUpperCase()} was expected, and this is ${KIND_NAMES[kind]}. Send the file in the agreed format.`,
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
        suggestion: `More than ${MAX_ROW_PROBLEMS} lines cannot be read; the rest of the file was left. Check that it is the right file.`,
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
          'Some texts hold characters that are none (NUL, halves of a sign); each was replaced by \uFFFD. Export the file again as UTF-8.',
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
    const suggestion = 'The record is nested too deep to be a service, and was left out.';
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
    default:
      return assertNever(format, 'source format');
  }
}

function unreadable(error: unknown): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', {
    value: error instanceof Error ? error.name : null,
    suggestion:
      'The file could not be read to its end. Send it again; if it happens twice, tell the operators of the catalogue.',
  });
}
