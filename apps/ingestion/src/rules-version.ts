import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The programs that decide what becomes of a record: this one, and the libraries with their data. */
const PROGRAM = [import.meta.dirname, join(import.meta.dirname, '../../../libs')];
const CODE = /\.(?:js|ts|json)$/;
const NOT_CODE = /\.(?:spec|bench|d)\.ts$/;

/**
 * SHA-256 (hex) of all that rules, mappings and data say: the program as it runs, the versions of its packages, and
 * the given files and folders (those that describe further providers). What was read under another version is read
 * again; nobody has to remember to raise a number.
 */
export async function rulesVersion(further: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of PROGRAM) await addFolder(hash, folder, (name) => CODE.test(name) && !NOT_CODE.test(name));
  await addFile(hash, await nearestPackage(import.meta.dirname));
  for (const path of further) {
    if ((await stat(path)).isDirectory()) await addFolder(hash, path, () => true);
    else await addFile(hash, path);
  }
  return hash.digest('hex');
}

async function addFolder(hash: Hash, folder: string, counts: (name: string) => boolean): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile() && counts(file.name));
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) await addFile(hash, path);
}

async function addFile(hash: Hash, path: string): Promise<void> {
  const content = await readFile(path);
  hash.update(`${content.byteLength}\n`).update(content);
}

async function nearestPackage(folder: string): Promise<string> {
  const path = join(folder, 'package.json');
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere || dirname(folder) === folder) return path;
  return nearestPackage(dirname(folder));
}
