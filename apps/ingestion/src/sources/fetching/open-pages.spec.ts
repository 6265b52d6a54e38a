import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { read } from '../read.js';
import { collect } from '../source-item.js';
import type { Paging, SourceDefinition } from '../source.js';
import { sourceById } from '../table-of-sources.js';
import { fetchPolicy, type FetchPolicy, NO_VALIDATORS, type Validators } from './fetch-policy.js';
import { openSource } from './open-source.js';
import type { OpenedSource } from './opened-source.js';

interface Asked {
  readonly path: string;
  readonly page: number;
  readonly perPage: number;
  readonly since: string | null;
  readonly at: number;
}

const DATE = 'Mon, 02 Nov 2026 10:00:00 GMT';

describe('openPages', () => {
  let server: Server;
  let base: string;
  let asked: Asked[];
  let atOnce: number;
  let robots: string | null;
  let robotsAsked: number;
  let answer: (asked: Asked, response: ServerResponse) => void;

  beforeAll(async () => {
    let under = 0;
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === '/robots.txt') {
        robotsAsked += 1;
        response.writeHead(robots === null ? 404 : 200).end(robots);
        return;
      }
      const number = (name: string): number => Number(url.searchParams.get(name));
      const since = url.searchParams.get('modified_after');
      asked.push({ path: url.pathname, page: number('page'), perPage: number('per_page'), since, at: Date.now() });
      under += 1;
      atOnce = Math.max(atOnce, under);
      response.on('close', () => (under -= 1));
      response.setHeader('date', DATE);
      const last = asked.at(-1);
      if (last) answer(last, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    asked = [];
    atOnce = 0;
    robots = null;
    robotsAsked = 0;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const policyOf = (changes: Partial<FetchPolicy> = {}): FetchPolicy =>
    fetchPolicy('/nowhere', '1.2.3', {
      allowPrivateNetwork: true,
      allowPlainHttp: true,
      backOff: [1],
      pause: 0,
      ...changes,
    });

  function source(paging: Paging, perPage = 2, maxBytes = 1_000_000): SourceDefinition {
    const sample = sourceById(paging === 'wordpress' ? 'inrete-ivrea' : 'cissac-caluso');
    if (!sample) throw new Error('the sample source is gone');
    const url = `${base}/services?full=true`;
    return { ...sample, limits: { maxBytes }, location: { kind: 'pages', url, paging, perPage } };
  }

  const open = (
    paging: Paging,
    changes: Partial<FetchPolicy> = {},
    known: Validators = NO_VALIDATORS,
    maxBytes?: number,
  ): Promise<OpenedSource> => openSource(source(paging, 2, maxBytes), policyOf(changes), known);

  async function idsOf(
    paging: Paging,
  ): Promise<{ ids: unknown[]; problems: readonly unknown[]; validators: Validators }> {
    const opened = await open(paging);
    if (opened.kind !== 'content') throw new Error(JSON.stringify(opened));
    const { records, problems } = await collect(read(source(paging), opened.input));
    await opened.close();
    return { ids: records.map(({ fields }) => fields['id']), problems, validators: opened.validators };
  }

  const problemOf = (opened: OpenedSource) => {
    if (opened.kind !== 'problem') throw new Error(`expected a problem, got ${opened.kind}`);
    return opened.problem;
  };

  const services = (ids: readonly string[]) => ids.map((id) => ({ id, name: `Servizio ${id}`, note: 'a [b] {c} "d"' }));

  /** Open Referral UK, over the ids. */
  const openReferral =
    (ids: readonly string[], modified: readonly string[] = ids) =>
    ({ page, perPage, since }: Asked, response: ServerResponse): void => {
      const list = since === null ? ids : modified;
      const contents = services(list.slice((page - 1) * perPage, page * perPage));
      const total = Math.ceil(list.length / perPage);
      response.end(
        JSON.stringify({
          total_items: list.length,
          total_pages: total,
          page_number: page,
          size: contents.length,
          first_page: page === 1,
          last_page: page >= total,
          empty: contents.length === 0,
          contents,
        }),
      );
    };

  /** WordPress over the ids; `told`: whether a proxy lets the totals through. */
  const wordPress =
    (ids: readonly string[], told = true) =>
    ({ page, perPage }: Asked, response: ServerResponse): void => {
      const pages = Math.ceil(ids.length / perPage);
      if (page > pages) {
        response.writeHead(400).end('{"code":"rest_post_invalid_page_number"}');
        return;
      }
      if (told) response.setHeader('X-WP-Total', ids.length).setHeader('X-WP-TotalPages', pages);
      response.end(JSON.stringify(services(ids.slice((page - 1) * perPage, page * perPage))));
    };

  it('puts the pages of an Open Referral API together, keeping what the address asks for', async () => {
    answer = openReferral(['a', 'b', 'c', 'd', 'e']);
    const { ids, problems } = await idsOf('open-referral');
    expect(ids).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(problems).toEqual([]);
    expect(asked.map(({ path, page, perPage }) => [path, page, perPage])).toEqual([
      ['/services', 1, 2],
      ['/services', 2, 2],
      ['/services', 3, 2],
    ]);
  });

  it.each([true, false])('puts the pages of WordPress together; totals told: %s', async (told) => {
    answer = wordPress(['a', 'b', 'c', 'd'], told);
    expect(await idsOf('wordpress')).toMatchObject({ ids: ['a', 'b', 'c', 'd'], problems: [] });
    expect(asked).toHaveLength(told ? 2 : 3);
  });

  it('takes an empty list for one', async () => {
    answer = openReferral([]);
    expect((await idsOf('open-referral')).ids).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('asks once whether anything changed, and for the list only when it did', async () => {
    answer = openReferral(['a', 'b', 'c'], []);
    const { validators } = await idsOf('open-referral');
    expect(validators).toEqual({ etag: 'total:3', lastModified: '2026-11-01T00:00:00' });
    asked = [];
    expect(await open('open-referral', {}, validators)).toEqual({ kind: 'not-modified' });
    expect(asked.map(({ perPage, since }) => [perPage, since])).toEqual([
      [1, '2026-11-01T00:00:00'],
      [1, null],
    ]);
    // One was taken away: nothing is modified, and yet the list is another.
    answer = openReferral(['a', 'b'], []);
    const fewer = await open('open-referral', {}, validators);
    expect(fewer.kind).toBe('content');
    if (fewer.kind === 'content') await fewer.close();
  });

  it('reads a list again from a server that does not know modified_after', async () => {
    const known = { etag: 'total:2', lastModified: '2026-11-01T00:00:00' };
    answer = openReferral(['a', 'b']);
    const opened = await open('open-referral', {}, known);
    expect(opened.kind).toBe('content');
    if (opened.kind === 'content') await opened.close();
  });

  it('asks for robots.txt once a run, and leaves the pause it asks for between pages', async () => {
    robots = 'User-agent: *\nCrawl-delay: 0.12\n';
    answer = openReferral(['a', 'b', 'c', 'd', 'e']);
    expect((await idsOf('open-referral')).ids).toHaveLength(5);
    expect(robotsAsked).toBe(1);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? at));
    // Timers may be early by a millisecond.
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(118);
    await idsOf('open-referral');
    expect(robotsAsked).toBe(2);
  });

  it('does not ask for a list its site asks not to read', async () => {
    robots = 'User-agent: *\nDisallow: /services\n';
    answer = openReferral(['a']);
    expect(problemOf(await open('open-referral'))).toMatchObject({
      code: 'FILE_UNREADABLE',
      severity: 'ERROR',
      suggestion: expect.stringContaining('robots.txt, riga 2'),
    });
    expect(asked).toEqual([]);
  });

  it('asks one page at a time, with a pause between them, also for two sources of one host', async () => {
    answer = openReferral(['a', 'b', 'c', 'd']);
    const policy = policyOf({ pause: 60 });
    const both = await Promise.all([1, 2].map(() => openSource(source('open-referral'), policy)));
    for (const opened of both) if (opened.kind === 'content') await opened.close();
    expect(asked).toHaveLength(4);
    expect(atOnce).toBe(1);
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(55);
  });

  it('waits as long as a server asks', async () => {
    const whole = openReferral(['a', 'b', 'c']);
    answer = (one, response) =>
      asked.length === 2 ? response.writeHead(429, { 'retry-after': '1' }).end() : whole(one, response);
    expect((await idsOf('open-referral')).ids).toEqual(['a', 'b', 'c']);
    expect((asked[2]?.at ?? 0) - (asked[1]?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('leaves a server alone that asks for more than a run can wait', async () => {
    answer = (_, response) => response.writeHead(503, { 'retry-after': '600' }).end();
    const { code, suggestion } = problemOf(await open('open-referral'));
    expect(code).toBe('FILE_UNREADABLE');
    expect(suggestion).toMatch(/chiede di aspettare 10 minuti/);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, (one: Asked, response: ServerResponse) => void, RegExp]>([
    [
      'a page that fails',
      ({ page }, r) =>
        page === 1
          ? openReferral(['a', 'b', 'c'])({ ...asked[0], page, perPage: 2 } as Asked, r)
          : r.writeHead(500).end(),
      /guasto/,
    ],
    ['a page cut off', (_, r) => r.end('{"total_pages":1,"contents":[{"id":"a"},{"id"'), /si interrompe a metà/],
    ['an error in place of the list', (_, r) => r.end('{"message":"Accesso negato"}'), /pagina di un elenco/],
    ['a web page', (_, r) => r.end('<html></html>'), /pagina di un elenco/],
    [
      'fewer records than stated',
      (_, r) => r.end('{"total_items":9,"total_pages":1,"contents":[{"id":"a"}]}'),
      /cambiato mentre/,
    ],
    ['the same page for ever', (_, r) => r.end('{"total_pages":99,"contents":[{"id":"a"}]}'), /non finiscono/],
  ])('does not take half a list for the list: %s', async (_, behave, cure) => {
    answer = behave;
    const { severity, suggestion } = problemOf(await open('open-referral'));
    expect(severity).toBe('ERROR');
    expect(suggestion).toMatch(cure);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('notices records added while it reads', async () => {
    answer = (one, response) => openReferral(one.page === 1 ? ['a', 'b', 'c'] : ['z', 'a', 'b', 'c'])(one, response);
    expect(problemOf(await open('open-referral')).suggestion).toMatch(/cambiato mentre si leggeva/);
  });

  it('holds the limit of the source over all pages together', async () => {
    answer = openReferral(Array.from({ length: 100 }, (_, index) => `${index}${'x'.repeat(200)}`));
    expect(problemOf(await open('open-referral', {}, NO_VALIDATORS, 5000)).code).toBe('FILE_TOO_LARGE');
    expect(asked.length).toBeLessThan(20);
  });

  it('refuses the own network for every page', async () => {
    const { suggestion } = problemOf(await open('open-referral', { allowPrivateNetwork: false }));
    expect(suggestion).toMatch(/propria macchina o rete/);
    expect(asked).toEqual([]);
  });
});
