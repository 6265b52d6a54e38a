import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { type Engine, isRunning, markOf, startMeilisearch, startPostgres } from '../../infra/local/src/index.js';
import { runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);

const HOLD_ENGINES = join(import.meta.dirname, 'programs/hold-engines.ts');
const asRoot = process.getuid?.() === 0;
const hasUserNamespaces = ((): boolean => {
  try {
    execFileSync('unshare', ['-U', '--map-user=1000', '--map-group=1000', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let folder = '';
const running: Engine[] = [];

const postgres = async (below = folder) => {
  const engine = await startPostgres({ folder: join(below, 'postgres'), durable: false });
  running.push(engine);
  return engine;
};
const meilisearch = async (below = folder, say: (line: string) => void = () => undefined) => {
  const engine = await startMeilisearch({ folder: join(below, 'meilisearch'), say });
  running.push(engine);
  return engine;
};

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function kill(pid: number): Promise<void> {
  const mark = await markOf(pid);
  process.kill(pid, 'SIGKILL');
  while (mark !== null && (await isRunning(mark))) await new Promise(setImmediate);
}

const userOf = (pid: number): string =>
  execFileSync('ps', ['-o', 'uid=', '-p', String(pid)])
    .toString()
    .trim();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vicino-engines-'));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((engine) => engine.stop()));
  await rm(folder, { recursive: true, force: true });
});

describe('PostgreSQL', () => {
  it('keeps data, password and port from start to start', async () => {
    const first = await postgres();
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await postgres();
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('asks for the password, listens on the loopback alone, and keeps the password to its owner', async () => {
    const engine = await postgres();
    await expect(query(engine.url.replace(/:\w+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
    expect(await query(engine.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect((await stat(join(folder, 'postgres/password'))).mode & 0o777).toBe(0o600);
  });

  it('orders Italian words as Italians do', async () => {
    const { url } = await postgres();
    const words = await query(url, "select w from unnest(array['Zona','Èta','Eta','abaco','Ivrea']) w order by w");
    expect(words).toEqual(['abaco', 'Eta', 'Èta', 'Ivrea', 'Zona'].map((w) => ({ w })));
  });

  it('starts again after kill -9 with what was committed', async () => {
    const first = await postgres();
    await query(first.url, 'create table kept as select 42 as answer');
    await kill(first.pid);
    const second = await postgres();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('is not stopped by a pid file whose number belongs to somebody else', async () => {
    const first = await postgres();
    await kill(first.pid);
    await writeFile(join(folder, 'postgres/cluster/postmaster.pid'), `${process.pid}\n`);
    await expect(postgres()).resolves.toBeDefined();
  });

  it('takes another port when its own is taken', async () => {
    const first = await postgres();
    await first.stop();
    const blocker = await startPostgres({ folder: join(folder, 'other'), durable: false });
    running.push(blocker);
    await writeFile(join(folder, 'postgres/port'), new URL(blocker.url).port);
    const second = await postgres();
    expect(new URL(second.url).port).not.toBe(new URL(blocker.url).port);
  });

  it('begins afresh when making the cluster was interrupted', async () => {
    await mkdir(join(folder, 'postgres/cluster.draft/data/base'), { recursive: true });
    await expect(postgres()).resolves.toBeDefined();
  });
});

describe('Meilisearch', () => {
  const call = async (engine: { url: string; key: string }, method: string, path: string) =>
    (
      await fetch(`${engine.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${engine.key}`, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: JSON.stringify({ uid: 'kept' }) } : {}),
      })
    ).json() as Promise<{ taskUid?: number; status?: string; uid?: string; results?: unknown[] }>;

  const makeIndex = async (engine: { url: string; key: string }) => {
    const { taskUid } = await call(engine, 'POST', '/indexes');
    while ((await call(engine, 'GET', `/tasks/${taskUid}`)).status !== 'succeeded') await new Promise(setImmediate);
  };

  it('keeps index, key and port from start to start, kill -9 or not', async () => {
    const first = await meilisearch();
    await makeIndex(first);
    await first.stop();
    const second = await meilisearch();
    expect([second.url, second.key]).toEqual([first.url, first.key]);
    await kill(second.pid);
    expect(await call(await meilisearch(), 'GET', '/indexes/kept')).toMatchObject({ uid: 'kept' });
  });

  it('asks for the key', async () => {
    const { url } = await meilisearch();
    expect((await fetch(`${url}/indexes`)).status).toBe(401);
  });

  it('indexes in the time that questions leave', async () => {
    const { pid } = await meilisearch();
    const threads = execFileSync('ps', ['-L', '-o', 'comm=,ni=', '-p', String(pid)]).toString();
    expect(threads).toMatch(/^scheduler +19$/m);
    expect(threads).toMatch(/^indexing-thread +19$/m);
    expect(threads).toMatch(/^actix-rt\S* +0$/m);
  });

  it('puts an index of another version aside and says so', async () => {
    const first = await meilisearch();
    await makeIndex(first);
    await first.stop();
    await writeFile(join(folder, 'meilisearch/work/db/VERSION'), '1.2.3');
    const said: string[] = [];
    const second = await meilisearch(folder, (line) => said.push(line));
    expect(await call(second, 'GET', '/indexes')).toMatchObject({ results: [] });
    expect(said).toEqual([expect.stringContaining('1.2.3')]);
  });
});

describe('both engines', () => {
  it('outlive a start killed with -9 and are ended by the next one', async () => {
    const holder = runProgram(HOLD_ENGINES, [folder]);
    const pids = JSON.parse(await holder.line(/^\{/)) as Record<'postgres' | 'meilisearch', number>;
    const marks = await Promise.all([markOf(pids.postgres), markOf(pids.meilisearch)]);
    holder.child.kill('SIGKILL');
    await holder.exited;
    expect(await Promise.all([markOf(pids.postgres), markOf(pids.meilisearch)])).toEqual(marks);

    const started = await Promise.all([postgres(), meilisearch()]);
    expect(started.map(({ pid }) => pid)).not.toContain(pids.postgres);
    expect(await Promise.all([markOf(pids.postgres), markOf(pids.meilisearch)])).toEqual([null, null]);
  });

  (asRoot ? it : it.skip)('never run as root, where others may enter', async () => {
    const started = await Promise.all([postgres(), meilisearch()]);
    expect(started.map(({ pid }) => userOf(pid))).not.toContain('0');
  });

  (asRoot && hasUserNamespaces ? it : it.skip)('run for root in a folder nobody else may enter', async () => {
    await chmod(folder, 0o700);
    const [database] = await Promise.all([postgres(), meilisearch()]);
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  (asRoot ? it : it.skip)('run for an ordinary user as that user', async () => {
    const [uid, gid] = [65534, 65534];
    await chown(folder, uid, gid);
    const holder = runProgram(HOLD_ENGINES, [folder], { uid, gid });
    const pids = JSON.parse(await holder.line(/^\{/)) as Record<'postgres' | 'meilisearch', number>;
    expect([userOf(pids.postgres), userOf(pids.meilisearch)]).toEqual([String(uid), String(uid)]);
    holder.child.kill('SIGKILL');
    await holder.exited;
    await Promise.all([postgres(), meilisearch()]);
  });
});
