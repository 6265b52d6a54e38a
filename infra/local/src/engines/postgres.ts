import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../free-port.js';
import { keptSecret, readIfThere, writeWhole } from '../kept-file.js';
import type { RunningChild } from '../running-child.js';
import { type Engine, type Say, spawnEngine, waitUntilUp } from './engine.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { ensureCluster, POSTGRES_USER, releaseCluster } from './postgres-cluster.js';
import { chooseUnprivileged, type Unprivileged } from './unprivileged.js';

export interface PostgresEngine extends Engine {
  /** Address of the database `postgres`, from which databases are created and dropped. */
  readonly adminUrl: string;
}

export interface PostgresOptions {
  /** Folder of this engine alone: cluster, password, port, log. Made when missing. */
  readonly folder: string;
  /** False gives up safety on power loss for speed: for tests. */
  readonly durable?: boolean;
  readonly say?: Say;
}

const DATABASE = 'vicino';
/** SIGINT: disconnect everybody, write all to disk, end. SIGQUIT: end now, recover at the next start. */
const END_SIGNALS = ['SIGINT', 'SIGQUIT'] as const;
const CLUSTER = 'cluster';
const START_LIMIT_MS = 60_000;
const SOMETHING_STILL_ENDS = /shared memory block|already in use|lock file/;
/** Safe against kill -9, not against a power loss. */
const NOT_DURABLE = ['fsync=off', 'full_page_writes=off'];

/**
 * Starts PostgreSQL on the data in `folder`, on a loopback port that stays the same from start to start while it is free,
 * and makes sure the database `vicino` is there.
 * @throws LocalStartError with what to do, when it cannot
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresEngine> {
  await mkdir(options.folder, { recursive: true });
  const folder = await realpath(options.folder);
  const cluster = join(folder, CLUSTER);
  const durable = options.durable ?? true;
  const binaries = await findPostgresBinaries();
  const identity = await chooseUnprivileged([binaries.postgres, binaries.initdb, folder]);
  const password = await keptSecret(join(folder, 'password'));
  await ensureCluster(cluster, { binaries, identity, password, durable });
  if (await releaseCluster(cluster)) options.say?.('PostgreSQL was still running from an earlier start and was ended.');

  const { engine, port } = await startOnFreePort({ folder, cluster, binaries, identity, password, durable });
  const adminUrl = addressOf(port, password, 'postgres');
  await ensureDatabase(adminUrl);
  return {
    name: 'PostgreSQL',
    url: addressOf(port, password, DATABASE),
    adminUrl,
    pid: engine.pid,
    exited: engine.exited,
    stop: engine.stop,
  };
}

/** Ends a PostgreSQL that outlived the start it belonged to; true when there was one. `folder` as given to the start. */
export async function releasePostgres(folder: string): Promise<boolean> {
  return releaseCluster(join(await realpath(folder), CLUSTER));
}

interface Prepared {
  readonly folder: string;
  readonly cluster: string;
  readonly binaries: PostgresBinaries;
  readonly identity: Unprivileged;
  readonly password: string;
  readonly durable: boolean;
}

/**
 * Tries for a while: backends of a PostgreSQL killed with -9 hold its shared memory for a moment,
 * and a port that was free when asked may be taken when used.
 */
async function startOnFreePort(prepared: Prepared): Promise<{ engine: RunningChild; port: number }> {
  const portFile = join(prepared.folder, 'port');
  const logFile = join(prepared.folder, 'postgres.log');
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const port = await freePort(Number(await readIfThere(portFile)) || undefined);
    const engine = await spawnEngine(prepared.binaries.postgres, argumentsFor(prepared, port), {
      identity: prepared.identity,
      logFile,
      cwd: prepared.folder,
      env: { TZ: 'UTC' },
      endWith: END_SIGNALS,
    });
    try {
      await waitUntilUp('PostgreSQL', engine, () => answers(addressOf(port, prepared.password, 'postgres')), {
        logFile,
        limitMs: START_LIMIT_MS,
      });
      await writeWhole(portFile, `${port}\n`);
      return { engine, port };
    } catch (error) {
      await engine.stop();
      if (Date.now() > deadline || !SOMETHING_STILL_ENDS.test(String(error))) throw error;
      await pause(200);
    }
  }
}

function argumentsFor({ cluster, durable }: Prepared, port: number): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'];
  return [
    '-D',
    cluster,
    '-p',
    String(port),
    ...[...settings, ...(durable ? [] : NOT_DURABLE)].flatMap((s) => ['-c', s]),
  ];
}

function addressOf(port: number, password: string, database: string): string {
  return `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
