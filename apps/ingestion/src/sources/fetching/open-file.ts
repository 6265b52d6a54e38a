import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { tooLarge } from '../file-problems.js';
import { problemItem } from '../source-item.js';
import { fileInput } from '../source-input.js';
import { errorCode } from './error-code.js';
import { NO_VALIDATORS } from './fetch-policy.js';
import type { OpenedSource } from './opened-source.js';

/**
 * A file of the folder of feeds. `..`, absolute paths and symbolic links that lead out of the folder are refused;
 * so is what is no regular file.
 */
export async function openFile(feedsFolder: string, path: string, maxBytes: number): Promise<OpenedSource> {
  const outside = unreadable(
    path,
    'Il percorso di una fonte deve restare nella cartella dei dati. Correggerlo nella tabella delle fonti.',
  );
  if (path.includes('\0') || isAbsolute(path) || !isInside(feedsFolder, resolve(feedsFolder, path))) return outside;
  let real: string;
  try {
    real = await realpath(resolve(feedsFolder, path));
    if (!isInside(await realpath(feedsFolder), real)) return outside;
  } catch (error) {
    return unreadable(path, missing(error));
  }
  const facts = await stat(real);
  if (!facts.isFile())
    return unreadable(path, 'Questo non è un file. Correggere il percorso nella tabella delle fonti.');
  if (facts.size > maxBytes) return { kind: 'problem', problem: tooLarge(maxBytes, facts.size).problem };
  return {
    kind: 'content',
    input: fileInput(real, facts.size),
    validators: NO_VALIDATORS,
    close: () => Promise.resolve(),
  };
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function missing(error: unknown): string {
  return errorCode(error) === 'ENOENT'
    ? 'Nella cartella dei dati non c’è questo file. Metterlo lì, o correggere il percorso nella tabella delle fonti.'
    : 'Il file non si apre. Controllare chi ha il permesso di leggerlo.';
}

function unreadable(value: string, suggestion: string): OpenedSource {
  return { kind: 'problem', problem: problemItem('FILE_UNREADABLE', 'ERROR', { value, suggestion }).problem };
}
