import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MockAgent } from 'undici';
import { collect } from '../source-item.js';
import type { SourceDefinition } from '../source.js';
import { read } from '../read.js';
import { sourceById } from '../table-of-sources.js';
import { fetchPolicy, NO_VALIDATORS, type FetchPolicy } from './fetch-policy.js';
import { exchange } from './http-exchange.js';
import { openSource } from './open-source.js';
import { SPOOL_PREFIX } from './spool.js';
import type { OpenedSource } from './opened-source.js';

const CSV = 'id,titolo,descrizione,ente,ambito\na,Sportello,Ascolto,Comune,Ivrea\n';

function source(changes: Partial<SourceDefinition>): SourceDefinition {
  const sample = sourceById('sovra-territoriali');
  if (!sample) throw new Error('the sample source is gone');
  return { ...sample, ...changes };
}

function problemOf(opened: OpenedSource): { code: string; value: string | null; suggestion: string | null } {
  if (opened.kind !== 'problem') throw new Error(`expected a problem, got ${opened.kind}`);
  const { code, value, suggestion } = opened.problem;
  return { code, value, suggestion };
}

describe('openSource, from a file', () => {
  let folder: string;
  let policy: FetchPolicy;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vicino-feeds-'));
    await mkdir(join(folder, 'feeds', 'sub'), { recursive: true });
    await writeFile(join(folder, 'feeds', 'good.csv'), CSV);
    await writeFile(join(folder, 'secret.csv'), 'secret');
    await symlink(join(folder, 'secret.csv'), join(folder, 'feeds', 'way-out.csv'));
    await writeFile(join(folder, 'feeds', 'huge.csv'), 'a;b\n');
    await truncate(join(folder, 'feeds', 'huge.csv'), 200 * 1024 * 1024);
    policy = fetchPolicy(join(folder, 'feeds'), '1.0.0');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('opens what is there', async () => {
    const opened = await openSource(source({ location: { kind: 'file', path: 'good.csv' } }), policy);
    if (opened.kind !== 'content') throw new Error(opened.kind);
    expect(opened.input.size).toBe(CSV.length);
    expect((await collect(read(source({}), opened.input))).records).toHaveLength(1);
    await opened.close();
  });

  it.each(['../secret.csv', '/etc/passwd', 'sub/../../secret.csv', 'way-out.csv', '.', '', 'good.csv\0.txt'])(
    'refuses to leave the folder by %j',
    async (path) => {
      const { code, suggestion } = problemOf(await openSource(source({ location: { kind: 'file', path } }), policy));
      expect(code).toBe('FILE_UNREADABLE');
      expect(suggestion).toMatch(/restare nella cartella dei dati/);
    },
  );

  it('says what to do about a file that is missing, or none', async () => {
    const missing = problemOf(await openSource(source({ location: { kind: 'file', path: 'gone.csv' } }), policy));
    expect(missing).toMatchObject({ code: 'FILE_UNREADABLE', value: 'gone.csv' });
    expect(missing.suggestion).toMatch(/non c’è questo file/);
    const folderItself = problemOf(await openSource(source({ location: { kind: 'file', path: 'sub' } }), policy));
    expect(folderItself.suggestion).toMatch(/non è un file/);
  });

  it('refuses 200 MB with the limit and the cure, without reading them', async () => {
    const { code, value, suggestion } = problemOf(
      await openSource(source({ location: { kind: 'file', path: 'huge.csv' } }), policy),
    );
    expect({ code, value }).toEqual({ code: 'FILE_TOO_LARGE', value: '209715200 byte' });
    expect(suggestion).toMatch(/Il limite di questa fonte è 100 MB\. Inviare solo i servizi attivi/);
  });
});

describe('openSource, from the web', () => {
  let server: Server;
  let base: string;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let seen: IncomingMessage[];
  let spoolsBefore: string[];

  const spools = async (): Promise<string[]> =>
    (await readdir(tmpdir())).filter((name) => name.startsWith(SPOOL_PREFIX));
  const open = (
    path: string,
    changes: Partial<FetchPolicy> = {},
    more: Partial<SourceDefinition> = {},
    known = NO_VALIDATORS,
  ): Promise<OpenedSource> =>
    openSource(
      source({ location: { kind: 'https', url: path.includes('://') ? path : `${base}${path}` }, ...more }),
      fetchPolicy('/nowhere', '1.2.3', {
        allowPrivateNetwork: true,
        allowPlainHttp: true,
        backOff: [1, 1],
        pause: 0,
        ...changes,
      }),
      known,
    );

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      seen.push(request);
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(async () => {
    seen = [];
    spoolsBefore = await spools();
  });
  afterEach(async () => {
    expect((await spools()).filter((name) => !spoolsBefore.includes(name))).toEqual([]);
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('brings the bytes unchanged, says who asks, and leaves nothing behind', async () => {
    const bytes = randomBytes(300_000);
    answer = (_, response) =>
      response.setHeader('etag', '"v1"').setHeader('last-modified', 'Mon, 02 Nov 2026 10:00:00 GMT').end(bytes);
    const opened = await open('/feed.csv');
    if (opened.kind !== 'content') throw new Error(opened.kind);
    const hash = createHash('sha256');
    for await (const chunk of opened.input.open()) hash.update(chunk);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(opened.input.size).toBe(bytes.length);
    expect(opened.validators).toEqual({ etag: '"v1"', lastModified: 'Mon, 02 Nov 2026 10:00:00 GMT' });
    expect(seen[0]?.headers['user-agent']).toBe('Vicino/1.2.3');
    await opened.close();
  });

  it('asks for changes only, and understands that there are none', async () => {
    answer = (request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"v1"' ? 304 : 200;
      response.end();
    };
    expect(await open('/feed.csv', {}, {}, { etag: '"v1"', lastModified: null })).toEqual({ kind: 'not-modified' });
  });

  it('unpacks what a server compresses unasked, under the same limit', async () => {
    answer = (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(CSV));
    const opened = await open('/feed.csv');
    if (opened.kind !== 'content') throw new Error(opened.kind);
    expect((await collect(read(source({}), opened.input))).records).toHaveLength(1);
    await opened.close();

    answer = (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000)));
    expect(problemOf(await open('/bomb.csv', {}, { limits: { maxBytes: 1_000_000 } })).code).toBe('FILE_TOO_LARGE');
  });

  it('stops at the limit, whether the length is stated or not', async () => {
    answer = (_, response) => response.setHeader('content-length', '200000000').write('x');
    expect(problemOf(await open('/feed.csv'))).toMatchObject({
      code: 'FILE_TOO_LARGE',
      value: 'oltre 104857600 byte',
    });
    let sent = 0;
    answer = (_, response) => {
      const more = (): void => {
        while (!response.destroyed && sent < 50_000_000) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536))) return void response.once('drain', more);
        }
      };
      more();
    };
    expect(problemOf(await open('/feed.csv', {}, { limits: { maxBytes: 500_000 } })).code).toBe('FILE_TOO_LARGE');
    expect(sent).toBeLessThan(20_000_000);
    expect(seen).toHaveLength(2);
  });

  it('tries again what may pass, and succeeds', async () => {
    answer = (request, response) => {
      if (seen.length === 1) request.socket.destroy();
      else if (seen.length === 2) response.writeHead(503, { 'retry-after': '0' }).end();
      else response.end(CSV);
    };
    const opened = await open('/feed.csv');
    expect(opened.kind).toBe('content');
    expect(seen).toHaveLength(3);
    if (opened.kind === 'content') await opened.close();
  });

  it('gives up in the end, with the status and the cure', async () => {
    answer = (_, response) => response.writeHead(502).end();
    const { code, value, suggestion } = problemOf(await open('/feed.csv?key=secret'));
    expect(code).toBe('FILE_UNREADABLE');
    expect(value).toBe(`${base}/feed.csv: HTTP 502`);
    expect(suggestion).toMatch(/Si riproverà alla prossima lettura/);
    expect(seen).toHaveLength(3);
  });

  it.each([
    [404, /non c’è più nulla/],
    [403, /nega l’accesso/],
    [204, /non dà il file/],
  ])('does not repeat HTTP %i', async (status, cure) => {
    answer = (_, response) => response.writeHead(status).end();
    expect(problemOf(await open('/feed.csv')).suggestion).toMatch(cure);
    expect(seen).toHaveLength(1);
  });

  it('does not take half a file for the file', async () => {
    answer = (_, response) => {
      response.setHeader('content-length', '1000');
      response.write('half', () => response.destroy());
    };
    expect(problemOf(await open('/feed.csv')).code).toBe('FILE_UNREADABLE');
    expect(seen).toHaveLength(3);
  });

  it('ends with a server that never answers, or drips', async () => {
    answer = () => undefined;
    expect(problemOf(await open('/feed.csv', { headersTimeout: 50, backOff: [] })).value).toMatch(
      /UND_ERR_HEADERS_TIMEOUT/,
    );
    answer = (_, response) => {
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    };
    expect(problemOf(await open('/feed.csv', { totalTimeout: 200, backOff: [] })).code).toBe('FILE_UNREADABLE');
  });

  it('follows redirects, not for ever', async () => {
    answer = (request, response) =>
      request.url === '/old' ? response.writeHead(301, { location: '/new' }).end() : response.end(CSV);
    const opened = await open('/old');
    expect(opened.kind).toBe('content');
    if (opened.kind === 'content') await opened.close();
    answer = (_, response) => response.writeHead(302, { location: '/again' }).end();
    seen = [];
    expect(problemOf(await open('/again')).suggestion).toMatch(/rimanda ad altri più di 5 volte/);
    expect(seen).toHaveLength(6);
  });

  it.each([
    'https://127.0.0.1/feed.csv',
    'https://localhost/feed.csv',
    'https://[::1]/feed.csv',
    'https://[::ffff:127.0.0.1]/feed.csv',
    'https://10.0.0.8/feed.csv',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/feed.csv',
    'https://0.0.0.0/feed.csv',
    'https://[fd00::1]/feed.csv',
    'https://100.64.0.1/feed.csv',
  ])('refuses the own network: %s', async (url) => {
    const { code, suggestion } = problemOf(await open(url, { allowPrivateNetwork: false }));
    expect(code).toBe('FILE_UNREADABLE');
    expect(suggestion).toMatch(/propria macchina o rete sono rifiutati/);
  });

  it('refuses a redirect to the own network, or to plain HTTP', async () => {
    const mock = new MockAgent();
    mock.disableNetConnect();
    const provider = mock.get('https://provider.example');
    provider.intercept({ path: '/a' }).reply(302, '', { headers: { location: 'https://127.0.0.1/inside' } });
    provider.intercept({ path: '/b' }).reply(302, '', { headers: { location: 'http://provider.example/plain' } });
    const policy = fetchPolicy('/nowhere', '1.0.0', { backOff: [] });
    for (const [path, message] of [
      ['/a', /propria macchina o rete/],
      ['/b', /Si leggono solo indirizzi https/],
    ] as const) {
      const outcome = exchange(new URL(`https://provider.example${path}`), 1000, NO_VALIDATORS, policy, mock);
      await expect(outcome).rejects.toThrow(message);
    }
    await mock.close();
  });

  it('refuses other schemes and what is no address', async () => {
    expect(problemOf(await open(`${base}/x`, { allowPlainHttp: false })).suggestion).toMatch(
      /Si leggono solo indirizzi https/,
    );
    expect(problemOf(await open('file:///etc/passwd')).suggestion).toMatch(/Si leggono solo indirizzi https/);
    expect(problemOf(await open('ht tp://')).suggestion).toMatch(/non è un indirizzo/);
    expect(seen).toEqual([]);
  });
});
