import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../infra/local/src/free-port.js';

// The first start builds the apps and the widget.
jest.setTimeout(600_000);

let data: string;
let port: number;
let child: ChildProcess | null = null;
let lines: string[] = [];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'vicino-npm-start-'));
  await chmod(data, 0o755);
  port = await freePort();
});

afterAll(async () => {
  if (child !== null && child.exitCode === null) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  await rm(data, { recursive: true, force: true });
});

/** What `npm start` runs, with nothing but PORT and VICINO_DATA set; resolves at the ready line. */
async function start(): Promise<void> {
  const { NODE_OPTIONS: _jest, DATABASE_URL: _database, MEILI_URL: _engine, ...env } = process.env;
  lines = [];
  const started = spawn(process.execPath, ['infra/local/bootstrap.mjs'], {
    env: { ...env, PORT: String(port), VICINO_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  const ready = `Vicino is ready on http://localhost:${port}`;
  await new Promise<void>((resolve, reject) => {
    for (const stream of [started.stdout, started.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line === ready) resolve();
      });
    }
    started.once('close', (code) => reject(new Error(`Ended with ${code} before it was ready:\n${lines.join('\n')}`)));
  });
}

async function stop(signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(child as ChildProcess, 'close');
  child?.kill(signal);
  const [code] = (await closed) as [number | null];
  return code;
}

/** Processes whose command line or environment names the data folder of this test. */
async function left(): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid))) {
    const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
    const [command, environment] = [await read('cmdline'), await read('environ')];
    if (command.includes(data) || environment.includes(`VICINO_DATA=${data}`))
      found.push(command.replaceAll('\0', ' '));
  }
  return found;
}

async function count(): Promise<number> {
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ searchEntries(input: {}) { totalCount } }' }),
  });
  const { data: found } = (await answer.json()) as { data: { searchEntries: { totalCount: number } } };
  return found.searchEntries.totalCount;
}

describe('npm start', () => {
  it('ends in a working page and a searchable catalogue', async () => {
    await start();
    const page = await fetch(`http://localhost:${port}/`);
    expect(await page.text()).toContain('<vicino-catalogo');
    expect(await count()).toBe(91);
  });

  it('ends with SIGTERM, and leaves no process and no lock', async () => {
    expect(await stop('SIGTERM')).toBe(0);
    expect(await left()).toEqual([]);
    expect((await readdir(data)).sort()).toEqual(['meilisearch', 'postgres']);
  });

  it('starts again with its data, and again after kill -9', async () => {
    await start();
    expect(await count()).toBe(91);
    await stop('SIGKILL');
    await start();
    expect(await count()).toBe(91);
    expect(await stop('SIGINT')).toBe(0);
    expect(await left()).toEqual([]);
  });
});
