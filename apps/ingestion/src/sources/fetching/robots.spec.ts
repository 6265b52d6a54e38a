import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SourceDefinition } from '../source.js';
import { sourceById } from '../table-of-sources.js';
import { fetchPolicy, type FetchPolicy } from './fetch-policy.js';
import { openSource } from './open-source.js';

interface Asked {
  readonly path: string;
  readonly at: number;
}

describe('robots.txt', () => {
  let server: Server;
  let base: string;
  let asked: Asked[];
  /** What the site answers with for its robots.txt. */
  let robots: (response: ServerResponse) => void;

  const says = (text: string) => (response: ServerResponse) => void response.writeHead(200).end(text);
  const paths = () => asked.map(({ path }) => path);

  async function open(
    path: string,
    rule: SourceDefinition['robots'] = 'respect',
    changes: Partial<FetchPolicy> = {},
  ): Promise<{ readonly kind: string; readonly value?: string | null; readonly suggestion?: string | null }> {
    const sample = sourceById('sovra-territoriali');
    if (!sample) throw new Error('the sample source is gone');
    const opened = await openSource(
      { ...sample, location: { kind: 'https', url: `${base}${path}` }, robots: rule },
      fetchPolicy('/nowhere', '1.2.3', {
        allowPrivateNetwork: true,
        allowPlainHttp: true,
        backOff: [1],
        pause: 0,
        ...changes,
      }),
    );
    if (opened.kind === 'content') await opened.close();
    if (opened.kind !== 'problem') return { kind: opened.kind };
    const { value, suggestion } = opened.problem;
    return { kind: 'problem', value, suggestion };
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      asked.push({ path, at: Date.now() });
      if (path === '/robots.txt') robots(response);
      else if (path === '/old.csv') response.writeHead(302, { location: '/private/list.csv' }).end();
      else response.end('id,titolo\na,Sportello\n');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('is asked for first, and an address it does not name is read', async () => {
    robots = says('User-agent: *\nDisallow: /private/\n');
    expect(await open('/list.csv')).toEqual({ kind: 'content' });
    expect(paths()).toEqual(['/robots.txt', '/list.csv']);
  });

  it('keeps us off an address it names: the run fails and says why, without the query', async () => {
    robots = says('User-agent: *\nDisallow: /private/\n');
    expect(await open('/private/list.csv?key=secret')).toEqual({
      kind: 'problem',
      value: `${base}/private/list.csv`,
      suggestion: expect.stringMatching(/robots\.txt, riga 2.*robots: ignore/u),
    });
    expect(paths()).toEqual(['/robots.txt']);
  });

  it('counts for where one is sent on to', async () => {
    robots = says('User-agent: *\nDisallow: /private/\n');
    expect(await open('/old.csv')).toMatchObject({ kind: 'problem', value: `${base}/private/list.csv` });
    expect(paths()).toEqual(['/robots.txt', '/old.csv']);
  });

  it('may say something else to us than to others', async () => {
    robots = says('User-agent: *\nDisallow: /\n\nUser-agent: Vicino\nDisallow: /drafts/\n');
    expect(await open('/list.csv')).toEqual({ kind: 'content' });
    robots = says('User-agent: vicino\nDisallow: /\n');
    expect((await open('/list.csv')).kind).toBe('problem');
  });

  it('is not asked for where the provider agreed', async () => {
    robots = says('User-agent: *\nDisallow: /\n');
    expect(await open('/private/list.csv', 'ignore')).toEqual({ kind: 'content' });
    expect(paths()).toEqual(['/private/list.csv']);
  });

  it.each([401, 404, 410])('that is not there (%d) forbids nothing', async (status) => {
    robots = (response) => void response.writeHead(status).end();
    expect(await open('/list.csv')).toEqual({ kind: 'content' });
  });

  it('of a server with a fault is asked for again, and then nothing else is', async () => {
    robots = (response) => void response.writeHead(503).end();
    expect((await open('/list.csv')).kind).toBe('problem');
    expect(paths()).toEqual(['/robots.txt', '/robots.txt']);
  });

  it('that is too large is no robots.txt one can keep to', async () => {
    robots = says('# much\n'.repeat(100_000));
    expect((await open('/list.csv')).suggestion).toMatch(/troppo grande/);
  });

  it('that is a page of the site forbids nothing', async () => {
    robots = says('<!doctype html><title>Pagina non trovata</title>');
    expect(await open('/list.csv')).toEqual({ kind: 'content' });
  });
});
