import iconv from 'iconv-lite';
import type { SourceFormat } from './source.js';

/** What the first bytes of a file look like. */
export type DetectedKind =
  'text' | 'json' | 'html' | 'xml' | 'zip' | 'old-office' | 'pdf' | 'gzip' | 'image' | 'rtf' | 'binary';

/** As a publisher would call it, after "questo file è". */
export const KIND_NAMES: Readonly<Record<DetectedKind, string>> = {
  text: 'un testo semplice',
  json: 'un file JSON',
  html: 'una pagina web (HTML): forse una pagina di errore o di accesso',
  xml: 'un file XML',
  zip: 'un archivio ZIP o un documento di ufficio (.xlsx, .ods, .docx)',
  'old-office': 'un vecchio documento di ufficio (.xls, .doc) o un documento protetto da password',
  pdf: 'un PDF',
  gzip: 'un file compresso (gzip)',
  image: 'un’immagine',
  rtf: 'un documento RTF',
  binary: 'un file che non contiene testo',
};

/** As a publisher would call it, after "ci si aspettava". */
export const FORMAT_NAMES: Readonly<Record<SourceFormat, string>> = {
  csv: 'un file CSV',
  tsv: 'un file TSV',
  xlsx: 'un foglio di calcolo (.xlsx, .ods)',
  json: 'un file JSON',
  jsonl: 'un file JSON con un oggetto per riga',
  'json-ld': 'un file JSON-LD',
  hsds: 'un file JSON secondo HSDS',
  wordpress: 'un elenco JSON di WordPress',
  feed: 'un feed RSS o Atom',
};

const MAGIC: readonly (readonly [string, DetectedKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old-office'],
  ['%PDF-', 'pdf'],
  ['\x1f\x8b', 'gzip'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['{\\rtf', 'rtf'],
];

/** Judges by magic bytes first, then by how the text begins, then by bytes no text has. */
export function detectedKind(head: Buffer): DetectedKind {
  const latin = head.toString('latin1');
  const magic = MAGIC.find(([bytes]) => latin.startsWith(bytes));
  if (magic) return magic[1];
  const text = textOf(head).trimStart();
  if (/^(<!doctype html|<html|<head|<body)/i.test(text)) return 'html';
  // A feed may carry whole web pages inside.
  const markup = text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^<\?xml[^>]*>/i, '')
    .replace(/^\s*<!doctype (rss|feed)\b[^[>]*>/i, '');
  if (/^\s*<(rss|feed|rdf:rdf|[a-z]+:feed)[\s>]/i.test(markup)) return 'xml';
  if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(text)) return /<html/i.test(text) ? 'html' : 'xml';
  if (/^\{|^\[\s*([[{"\]]|-?\d|$)/.test(text)) return 'json';
  return isBinary(text) ? 'binary' : 'text';
}

function textOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return iconv.decode(head, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return iconv.decode(head, 'utf-16be');
  const wide = ['utf-16le', 'utf-16be'].map((encoding) => iconv.decode(head, encoding));
  const nuls = head.filter((byte) => byte === 0).length;
  const readable =
    nuls > head.length * 0.35 ? wide.find((text) => !isBinary(text) && /[\x20-\x7e]{4}/.test(text)) : undefined;
  return readable ?? iconv.decode(head, 'latin1').replace(/^\xef\xbb\xbf/, '');
}

/** A stray NUL is a fault of one cell; more than one control character in fifty is no text. */
function isBinary(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r\x85])\p{Cc}/gu)?.length ?? 0;
  return controls > Math.max(2, text.length / 50);
}

const ACCEPTED: Readonly<Record<SourceFormat, readonly DetectedKind[]>> = {
  csv: ['text'],
  tsv: ['text'],
  xlsx: ['zip'],
  json: ['json'],
  // One bad line, the first included, must not cost the file: the reader looks at more of them.
  jsonl: ['json', 'text'],
  'json-ld': ['json'],
  hsds: ['json'],
  wordpress: ['json'],
  feed: ['xml'],
};

/** Whether a file of this kind may be read as the format. */
export function fits(kind: DetectedKind, format: SourceFormat): boolean {
  return ACCEPTED[format].includes(kind);
}
