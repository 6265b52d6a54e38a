import { execFile } from 'node:child_process';
import { lchown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalStartError } from '../local-start-error.js';

const run = promisify(execFile);

/** How to start an engine so that it does not run as root. */
export interface Unprivileged {
  /** Who must own the engine's files; null when we are an ordinary user and own them already. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** Identity to spawn with; empty when nothing has to change. */
  readonly spawnAs: { readonly uid?: number; readonly gid?: number };
  /** Words to put before the command. */
  readonly prefix: readonly string[];
}

const AS_WE_ARE: Unprivileged = { owner: null, spawnAs: {}, prefix: [] };

/** Inside a user namespace we keep the rights of root over our own files and yet are user 1000 to the engine. */
const IN_USER_NAMESPACE: Unprivileged = {
  owner: { uid: 0, gid: 0 },
  spawnAs: {},
  prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'],
};

/**
 * Picks the identity engines run with. An ordinary user stays what he is. Root becomes `nobody`, or, where nobody cannot
 * reach the paths (a checkout below /root), a user namespace.
 * @param paths folders and programs the engine has to reach; they must exist
 * @throws LocalStartError when neither works
 */
export async function chooseUnprivileged(paths: readonly string[]): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) return AS_WE_ARE;
  const nobody = await findNobody();
  if (nobody && (await reaches(paths, nobody))) return nobody;
  if (await reaches(paths, IN_USER_NAMESPACE)) return IN_USER_NAMESPACE;
  throw new LocalStartError(
    `PostgreSQL and Meilisearch never run as root, and user "nobody" cannot reach ${paths.join(' and ')}. ` +
      'Start as an ordinary user, or move the project and VICINO_DATA to a folder others may enter.',
  );
}

/** Gives a folder and all it holds to the identity's owner; does nothing where it is theirs already. */
export async function giveTo(identity: Unprivileged, path: string): Promise<void> {
  if (identity.owner === null) return;
  const { uid, gid } = identity.owner;
  const found = await lstat(path);
  if (found.isDirectory()) {
    for (const name of await readdir(path)) await giveTo(identity, join(path, name));
  }
  // The folder itself comes last: an interrupted change is then seen, and finished, at the next start.
  if (found.uid !== uid || found.gid !== gid) await lchown(path, uid, gid);
}

async function findNobody(): Promise<Unprivileged | null> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'nobody'])).stdout)),
    );
    if (!uid || !gid) return null;
    return { owner: { uid, gid }, spawnAs: { uid, gid }, prefix: [] };
  } catch {
    return null;
  }
}

/** Asks the system rather than repeating its rules about modes, lists of rights and mounts. */
async function reaches(paths: readonly string[], identity: Unprivileged): Promise<boolean> {
  const [command, ...rest] = [...identity.prefix, 'test', '-x'];
  if (command === undefined) return false;
  const answers = await Promise.all(
    paths.map((path) =>
      run(command, [...rest, path], identity.spawnAs).then(
        () => true,
        () => false,
      ),
    ),
  );
  return answers.every(Boolean);
}
