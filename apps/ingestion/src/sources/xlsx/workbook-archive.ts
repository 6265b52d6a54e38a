import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { type ZipEntry, zipData, zipDirectory } from './zip-directory.js';

const inflate = promisify(inflateRaw);

/** Unpacked bytes a workbook may have; 20,000 services take about 15 MB. */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** Largest ratio of unpacked to packed bytes; sheets measure 5 to 30, bombs a thousand. */
const MAX_RATIO = 200;
/** Below this size a high ratio is harmless: a small sheet of blanks reaches it honestly. */
const RATIO_FROM = 5 * 1024 * 1024;
const MAX_ENTRIES = 2000;

/**
 * Whether the bytes are a workbook that may be unpacked: the kind of document, no password, and sizes that hold when
 * measured (a bomb's directory lies). Answers the problem, or null when all is well.
 */
export async function inspectWorkbook(bytes: Buffer): Promise<SourceItem | null> {
  const entries = zipDirectory(bytes);
  if (!entries) return unreadable('The workbook is cut off or damaged. Send it again, whole.');
  const kind = await kindOf(entries, bytes);
  if (kind !== 'workbook') {
    return problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      value: kind,
      suggestion: `An .xlsx or .ods workbook was expected, and this is ${kind}.`,
    });
  }
  if (entries.some((entry) => entry.encrypted))
    return unreadable('The workbook is protected by a password. Save it without one.');
  if (entries.length > MAX_ENTRIES) return tooLarge(`${entries.length} parts`);
  const stated = entries.reduce((sum, entry) => sum + entry.statedSize, 0);
  if (stated > MAX_UNPACKED) return tooLarge(`${stated} bytes unpacked`);
  for (const entry of entries) {
    const fault = await measure(bytes, entry);
    if (fault) return fault;
  }
  return null;
}

async function measure(bytes: Buffer, entry: ZipEntry): Promise<SourceItem | null> {
  const { name, statedSize, compressedSize } = entry;
  if (statedSize > RATIO_FROM && statedSize > compressedSize * MAX_RATIO) {
    return tooLarge(`${name}: ${compressedSize} bytes that unpack to ${statedSize}`);
  }
  return (await unpacked(bytes, entry)) ? null : damaged(entry);
}

/** The contents of an entry; null when they are not what the directory says, to the byte. */
async function unpacked(bytes: Buffer, entry: ZipEntry): Promise<Buffer | null> {
  const data = zipData(bytes, entry);
  if (!data || (entry.method !== 0 && entry.method !== 8)) return null;
  try {
    const content = entry.method === 0 ? data : await inflate(data, { maxOutputLength: Math.max(1, entry.statedSize) });
    return content.length === entry.statedSize ? content : null;
  } catch {
    return null;
  }
}

async function kindOf(entries: readonly ZipEntry[], bytes: Buffer): Promise<string> {
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'workbook';
  if (names.has('word/document.xml')) return 'a Word document';
  if (names.has('ppt/presentation.xml')) return 'a PowerPoint presentation';
  const mime = entries.find((entry) => entry.name === 'mimetype' && entry.statedSize < 200);
  const openDocument = mime ? ((await unpacked(bytes, mime))?.toString('latin1') ?? '') : '';
  if (openDocument.includes('opendocument.spreadsheet')) return 'workbook';
  if (openDocument.includes('opendocument')) return 'an OpenDocument file that is not a spreadsheet';
  return 'a ZIP archive';
}

function damaged(entry: ZipEntry): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', {
    value: entry.name,
    suggestion: 'A part of the workbook is damaged. Open it in a spreadsheet program and save it again as .xlsx.',
  });
}

function unreadable(suggestion: string): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', { suggestion });
}

function tooLarge(value: string): SourceItem {
  return problemItem('FILE_TOO_LARGE', 'ERROR', {
    value,
    suggestion: `A workbook may unpack to ${MAX_UNPACKED / 1024 / 1024} MB. Remove pictures and empty rows, or send the table as CSV.`,
  });
}
