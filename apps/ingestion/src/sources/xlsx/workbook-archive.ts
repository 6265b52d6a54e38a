import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { SourceItem } from '../source.js';
import { problemItem } from '../source-item.js';
import { repeatedCells } from './repeated-cells.js';
import { type ZipEntry, zipData, zipDirectory } from './zip-directory.js';

const inflate = promisify(inflateRaw);

/** Unpacked bytes a workbook may have; 20,000 services take about 15 MB. */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** Largest ratio of unpacked to packed bytes; sheets measure 5 to 30, bombs a thousand. */
const MAX_RATIO = 200;
/** Below this size a high ratio is harmless: a small sheet of blanks reaches it honestly. */
const RATIO_FROM = 5 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** Filled cells of an ODS workbook, repetitions counted; 20,000 services in 30 columns are 600,000. */
const MAX_CELLS = 1_000_000;

/**
 * Whether the bytes are a workbook that may be unpacked: the kind of document, no password, and sizes that hold when
 * measured (a bomb's directory lies). Answers the problem, or null when all is well.
 */
export async function inspectWorkbook(bytes: Buffer): Promise<SourceItem | null> {
  const entries = zipDirectory(bytes);
  if (!entries) return unreadable('Il foglio di calcolo è incompleto o danneggiato. Inviarlo di nuovo, intero.');
  const kind = await kindOf(entries, bytes);
  if (kind !== 'workbook') {
    return problemItem('FILE_WRONG_FORMAT', 'ERROR', {
      value: kind,
      suggestion: `Ci si aspettava un foglio di calcolo .xlsx o .ods, ma questo file è ${kind}.`,
    });
  }
  if (entries.some((entry) => entry.encrypted))
    return unreadable('Il foglio di calcolo è protetto da una password. Salvarlo senza.');
  if (entries.length > MAX_ENTRIES) return tooLarge(`${entries.length} parti`);
  const stated = entries.reduce((sum, entry) => sum + entry.statedSize, 0);
  if (stated > MAX_UNPACKED) return tooLarge(`${stated} byte una volta aperto`);
  for (const entry of entries) {
    const fault = await measure(bytes, entry);
    if (fault) return fault;
  }
  return null;
}

async function measure(bytes: Buffer, entry: ZipEntry): Promise<SourceItem | null> {
  const { name, statedSize, compressedSize } = entry;
  if (statedSize > RATIO_FROM && statedSize > compressedSize * MAX_RATIO) {
    return tooLarge(`${name}: ${compressedSize} byte che diventano ${statedSize}`);
  }
  const content = await unpacked(bytes, entry);
  if (!content) return damaged(entry);
  const cells = name === 'content.xml' ? repeatedCells(content.toString('utf8')) : 0;
  return cells > MAX_CELLS ? tooLarge(`${cells} celle`) : null;
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
  if (names.has('word/document.xml')) return 'un documento Word';
  if (names.has('ppt/presentation.xml')) return 'una presentazione PowerPoint';
  const mime = entries.find((entry) => entry.name === 'mimetype' && entry.statedSize < 200);
  const openDocument = mime ? ((await unpacked(bytes, mime))?.toString('latin1') ?? '') : '';
  if (openDocument.includes('opendocument.spreadsheet')) return 'workbook';
  if (openDocument.includes('opendocument')) return 'un documento OpenDocument che non è un foglio di calcolo';
  return 'un archivio ZIP';
}

function damaged(entry: ZipEntry): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', {
    value: entry.name,
    suggestion:
      'Una parte del foglio di calcolo è danneggiata. Aprirlo in un programma di calcolo e salvarlo di nuovo come .xlsx.',
  });
}

function unreadable(suggestion: string): SourceItem {
  return problemItem('FILE_UNREADABLE', 'ERROR', { suggestion });
}

function tooLarge(value: string): SourceItem {
  return problemItem('FILE_TOO_LARGE', 'ERROR', {
    value,
    suggestion: `Un foglio di calcolo può occupare, una volta aperto, ${MAX_UNPACKED / 1024 / 1024} MB. Togliere immagini e righe vuote, o inviare la tabella come CSV.`,
  });
}
