import { extname } from 'node:path';
import type { SourceFormat } from './source.js';

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.ods': 'xlsx',
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.jsonld': 'json-ld',
  '.rss': 'feed',
  '.atom': 'feed',
  '.xml': 'feed',
};

/** How the names of files end that tell their format. */
export const EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** The format a file has by its name; undefined when the name does not tell. */
export function formatOfName(name: string): SourceFormat | undefined {
  return FORMATS[extname(name).toLowerCase()];
}
