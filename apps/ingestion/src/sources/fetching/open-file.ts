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
    'The path of a source has to stay inside the folder of feeds. Correct it in the table of sources.',
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
  if (!facts.isFile()) return unreadable(path, 'This is not a file. Correct the path in the table of sources.');
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
    ? 'There is no such file in the folder of feeds. Put it there, or correct the path in the table of sources.'
    : 'The file cannot be opened. Check who may read it.';
}

function unreadable(value: string, suggestion: string): OpenedSource {
  return { kind: 'problem', problem: problemItem('FILE_UNREADABLE', 'ERROR', { value, suggestion }).problem };
}
