import { execFile } from 'node:child_process';
import { mkdir, readlink, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readIfThere } from '../kept-file.js';
import { LocalStartError } from '../local-start-error.js';
import { endProcess, markOf } from '../process-table.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { giveTo, type Unprivileged } from './unprivileged.js';

const run = promisify(execFile);

/** The one role of the local cluster; it owns everything in it. */
export const POSTGRES_USER = 'vicino';

/**
 * Makes a new cluster unless there is one: UTF-8, Italian order of words, every connection asked for the password.
 * It is made aside and renamed, so an interrupted start leaves no half cluster behind.
 */
export async function ensureCluster(
  cluster: string,
  options: { binaries: PostgresBinaries; identity: Unprivileged; password: string; durable: boolean },
): Promise<void> {
  if ((await readIfThere(join(cluster, 'PG_VERSION'))) !== null) return giveTo(options.identity, cluster);
  const draft = `${cluster}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, 'password');
  const data = join(draft, 'data');
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  await giveTo(options.identity, draft);
  await initdb(data, passwordFile, options);
  await rename(data, cluster);
  await rm(draft, { recursive: true, force: true });
}

/**
 * Clears what an earlier start left when it was killed: ends a PostgreSQL that still runs on this cluster without us, and
 * removes a pid file whose number now belongs to somebody else (PostgreSQL would refuse to start).
 * @returns true when an engine was found running and ended
 */
export async function releaseCluster(cluster: string): Promise<boolean> {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = Number((await readIfThere(pidFile))?.split('\n')[0]);
  if (!pid) return false;
  const mark = await markOf(pid);
  if (mark !== null && (await runsOn(pid, cluster))) {
    // SIGINT: disconnect everybody, write all to disk, end. SIGQUIT: end now, recover at the next start.
    await endProcess(mark, ['SIGINT', 'SIGQUIT'], 10_000);
    return true;
  }
  await rm(pidFile, { force: true });
  return false;
}

async function initdb(
  data: string,
  passwordFile: string,
  options: { binaries: PostgresBinaries; identity: Unprivileged; durable: boolean },
): Promise<void> {
  const [command, ...rest] = [
    ...options.identity.prefix,
    options.binaries.initdb,
    `--pgdata=${data}`,
    `--username=${POSTGRES_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=it-IT',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  try {
    await run(command ?? options.binaries.initdb, rest, { ...options.identity.spawnAs, cwd: join(data, '..') });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() ?? String(error);
    throw new LocalStartError(`PostgreSQL could not prepare its data folder ${data}: ${said}`);
  }
}

/** True when the process is a PostgreSQL working on this cluster (it makes the cluster its working folder). */
async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === cluster;
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes(cluster);
}
