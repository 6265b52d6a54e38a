import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '../../infra/local/src/free-port.js';
import { isRunning, markOf, type ProcessMark, startPostgres } from '../../infra/local/src/index.js';
import { type Program, runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);

const PROGRAMS = join(import.meta.dirname, 'programs');
const APPS = ['ingestion', 'search', 'gateway'] as const;
const READY = /^Vicino is ready on http:\/\/localhost:\d+$/;

interface Note {
  readonly app: string;
  readonly what: string;
  readonly pid: number;
}

let root = '';
let port = 0;
const programs: Program[] = [];

let cluster = '';

/** Making a cluster takes seconds where the disk is slow: one is made, and each start gets a copy. */
beforeAll(async () => {
  cluster = await mkdtemp(join(tmpdir(), 'vicino-cluster-'));
  await chmod(cluster, 0o755);
  await (await startPostgres({ folder: cluster, durable: false })).stop();
});
afterAll(() => rm(cluster, { recursive: true, force: true }));

/** A project folder whose three apps are the stand-in. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vicino-start-'));
  await chmod(root, 0o755);
  port = await freePort();
  await cp(cluster, join(root, '.data/postgres'), { recursive: true });
  for (const app of APPS) {
    const folder = join(root, 'dist', 'server', 'apps', app, 'src');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    for (const file of ['main.js', 'cli.js']) await cp(join(PROGRAMS, 'fake-app.mjs'), join(folder, file));
  }
});

afterEach(async () => {
  for (const { child } of programs) child.kill('SIGTERM');
  await Promise.all(programs.splice(0).map(({ exited }) => exited));
  await rm(root, { recursive: true, force: true });
});

function start(env: NodeJS.ProcessEnv = {}): Program {
  const program = runProgram(join(PROGRAMS, 'run-locally.ts'), [root], {
    env: {
      PORT: String(port),
      NOTES: join(root, 'notes'),
      DATABASE_URL: process.env['TEST_DATABASE_URL'],
      MEILI_URL: process.env['TEST_MEILI_URL'],
      MEILI_KEY: process.env['TEST_MEILI_KEY'],
      ...env,
    },
  });
  programs.push(program);
  return program;
}

/** With engines of its own instead of those of the test run. */
const WITH_ENGINES = { DATABASE_URL: '', MEILI_URL: '', MEILI_KEY: '' };

async function notes(): Promise<readonly Note[]> {
  const text = await readFile(join(root, 'notes'), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Note] : []));
}

async function noted(condition: (all: readonly Note[]) => boolean): Promise<readonly Note[]> {
  for (;;) {
    const all = await notes();
    if (condition(all)) return all;
    await pause(20);
  }
}

const startsOf = (all: readonly Note[], app: string) =>
  all.filter((note) => note.app === app && note.what.startsWith('started'));

/** It has said that it is ready, which is the gateway's word alone, and each app has noted its start. */
async function ready(program: Program): Promise<string> {
  const line = await program.line(READY);
  await noted((all) => APPS.every((app) => startsOf(all, app).length > 0));
  return line;
}

/** Marks of the processes the start said it runs, and of the apps. */
async function marksOf(program: Program): Promise<readonly ProcessMark[]> {
  const engines = program.lines.flatMap((line) => /runs \(process (\d+)\)/.exec(line)?.[1] ?? []).map(Number);
  const apps = (await notes()).filter(({ what }) => what.startsWith('started')).map(({ pid }) => pid);
  const marks = await Promise.all([...engines, ...apps].map(markOf));
  return marks.filter((mark) => mark !== null);
}

const alive = async (marks: readonly ProcessMark[]) => (await Promise.all(marks.map(isRunning))).filter(Boolean).length;

describe('npm start', () => {
  it('starts engines, migrates, starts the apps with their addresses, and says it is ready', async () => {
    const program = start(WITH_ENGINES);
    expect(await ready(program)).toBe(`Vicino is ready on http://localhost:${port}`);
    const all = await notes();
    expect(all[0]).toMatchObject({ app: 'ingestion', what: 'migrated' });
    for (const app of APPS) {
      expect(startsOf(all, app).map(({ what }) => what)).toEqual([
        'started with DATABASE_URL MEILI_URL MEILI_KEY SEARCH_PORT INGESTION_PORT NODE_ENV',
      ]);
    }
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'on %s ends apps and engines and leaves nothing',
    async (signal) => {
      const program = start(WITH_ENGINES);
      await ready(program);
      const marks = await marksOf(program);
      expect(marks).toHaveLength(5);
      program.child.kill(signal);
      program.child.kill(signal);
      expect(await program.exited).toEqual({ code: 0, signal: null });
      expect(await alive(marks)).toBe(0);
      expect((await notes()).filter(({ what }) => what === 'SIGTERM')).toHaveLength(3);
      expect(['lock', 'addresses.json'].filter((file) => existsSync(join(root, '.data', file)))).toEqual([]);
    },
  );

  it('can be ended while it waits for the feeds', async () => {
    await writeFile(join(root, 'notes.not-ready'), '');
    const program = start();
    await noted((all) => startsOf(all, 'gateway').length === 1);
    program.child.kill('SIGTERM');
    expect(await program.exited).toEqual({ code: 0, signal: null });
    expect(program.lines.some((line) => READY.test(line))).toBe(false);
  });

  it('starts again after kill -9, and the apps noticed meanwhile', async () => {
    const first = start(WITH_ENGINES);
    await ready(first);
    const marks = await marksOf(first);
    first.child.kill('SIGKILL');
    await first.exited;
    await noted((all) => all.filter(({ what }) => what === 'disconnect').length === 3);
    const second = start(WITH_ENGINES);
    await ready(second);
    expect(await alive(marks)).toBe(0);
  });

  it('starts an app again that was killed', async () => {
    const program = start();
    await ready(program);
    const [search] = startsOf(await notes(), 'search');
    process.kill(search?.pid ?? 0, 'SIGKILL');
    await program.line(/^search ended \(signal SIGKILL\)\. Starting it again in 1 s/);
    await noted((all) => startsOf(all, 'search').length === 2);
  });

  it('starts an engine again that was killed', async () => {
    const program = start(WITH_ENGINES);
    await ready(program);
    const pid = Number(/process (\d+)/.exec(await program.line(/^Meilisearch runs/))?.[1]);
    process.kill(pid, 'SIGKILL');
    await program.line(/^Meilisearch ended \(signal SIGKILL\)/);
    await program.line(new RegExp(`^Meilisearch runs \\(process (?!${pid}\\))`));
    // It came back where it was: no app had to be told.
    expect(startsOf(await notes(), 'search')).toHaveLength(1);
  });

  it('gives up on an app that cannot start, showing what it said', async () => {
    await writeFile(join(root, 'notes.search-fails'), '');
    await writeFile(join(root, 'notes.not-ready'), '');
    const program = start();
    expect(await program.exited).toEqual({ code: 1, signal: null });
    expect(program.lines).toContain('[search] error cannot work here');
    expect(program.lines.at(-1)).toContain('search ended 4 times while starting');
  });

  it('starts no app on a database that could not be brought up to date', async () => {
    await writeFile(join(root, 'notes.migration-fails'), '');
    const program = start();
    expect(await program.exited).toEqual({ code: 1, signal: null });
    expect(program.lines).toContain('[ingestion] relation "entry" is in the way');
    expect((await notes()).map(({ what }) => what)).toEqual(['migration failed']);
  });

  it('refuses a second start on the same data, naming the first', async () => {
    const first = start();
    await ready(first);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.exited).toEqual({ code: 1, signal: null });
    expect(second.lines.join('\n')).toContain(`already runs on ${join(root, '.data')} (process ${first.child.pid})`);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  });

  describe('with a port that is taken', () => {
    let other: Server | undefined;
    afterEach(() => new Promise((done) => other?.close(done)));

    it('names PORT before anything is started', async () => {
      other = createServer().listen(port, '127.0.0.1');
      const program = start();
      expect(await program.exited).toEqual({ code: 1, signal: null });
      expect(program.lines.join('\n')).toMatch(new RegExp(`Port ${port} .* is taken.* Set PORT`));
      expect(await notes()).toEqual([]);
    });
  });

  it('names a variable it cannot use, and repeats no secret', async () => {
    const program = start({ PORT: 'http', DATABASE_URL: 'vicino:s3cret@db' });
    expect(await program.exited).toEqual({ code: 1, signal: null });
    const text = program.lines.join('\n');
    expect(text).toContain('PORT: set it to a port number');
    expect(text).toContain('DATABASE_URL: set it to the address of PostgreSQL');
    expect(text).not.toContain('s3cret');
  });
});
