import { randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';

/** The text of a file, or null when there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a file so that a reader, or a start after a crash, sees the old text or the new one and nothing between. */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, text, { mode });
  await rename(draft, path);
}

/** A random secret (48 hex digits) made once and kept in a file only its owner reads. */
export async function keptSecret(path: string): Promise<string> {
  const kept = (await readIfThere(path))?.trim();
  if (kept) {
    await chmod(path, 0o600);
    return kept;
  }
  const secret = randomBytes(24).toString('hex');
  await writeWhole(path, `${secret}\n`, 0o600);
  return secret;
}
