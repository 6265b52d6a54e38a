import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { isEngineAway, isIndexMissing } from './engine.js';
import { QuestionEngine } from './question-engine.js';

const QUERIES = { queries: [{ indexUid: 'entries', q: 'casa' }] };
let server: Server | undefined;

async function asking(listener: RequestListener, timeout = 1_000): Promise<QuestionEngine> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return new QuestionEngine({ host: `http://127.0.0.1:${port}`, apiKey: 'key-of-the-test', timeout });
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('QuestionEngine', () => {
  it('sends the queries with the key, and asks for no compression', async () => {
    const seen: unknown[] = [];
    const engine = await asking((request, response) => {
      const { authorization, 'accept-encoding': encoding } = request.headers;
      seen.push({ url: request.url, authorization, encoding });
      request.pipe(response);
    });
    expect(await engine.multiSearch(QUERIES)).toEqual(QUERIES);
    expect(seen).toEqual([{ url: '/multi-search', authorization: 'Bearer key-of-the-test', encoding: undefined }]);
  });

  it('sends the queries of a question side by side while the engine has nothing else to answer, and together while it has', async () => {
    const seen: string[][] = [];
    const waiting: (() => void)[] = [];
    const engine = await asking((request, response) => {
      void textOf(request).then((body) => {
        const { queries } = JSON.parse(body) as { queries: { q: string }[] };
        seen.push(queries.map(({ q }) => q));
        waiting.push(() => response.end(JSON.stringify({ results: queries.map(({ q }) => ({ found: q })) })));
      });
    });
    const asked = (...words: string[]) =>
      engine.multiSearch({ queries: words.map((q) => ({ indexUid: 'entries', q })) });
    const answerAll = async (requests: number) => {
      while (waiting.length < requests) await nextTurn();
      for (const answer of waiting.splice(0).toReversed()) answer();
    };
    const first = asked('a', 'b', 'c');
    const second = asked('d', 'e');
    await answerAll(3);
    expect(seen.toSorted()).toEqual([['a', 'b'], ['c'], ['d', 'e']]);
    expect(await first).toEqual({ results: [{ found: 'a' }, { found: 'b' }, { found: 'c' }] });
    expect(await second).toEqual({ results: [{ found: 'd' }, { found: 'e' }] });
    const third = asked('f', 'g');
    await answerAll(2);
    expect(await third).toEqual({ results: [{ found: 'f' }, { found: 'g' }] });
  });

  it('tells the errors of the engine as the client does', async () => {
    const body = JSON.stringify({ message: 'no index', code: 'index_not_found', type: 'invalid_request', link: '' });
    const engine = await asking((_request, response) => response.writeHead(404).end(body));
    const error: unknown = await engine.multiSearch(QUERIES).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MeilisearchApiError);
    expect(isIndexMissing(error)).toBe(true);
  });

  it.each<[string, RequestListener]>([
    ['does not answer in time', () => undefined],
    ['breaks off', (_request, response) => response.destroy()],
    ['answers something else', (_request, response) => response.end('<html>')],
  ])('takes an engine that %s as away', async (_what, listener) => {
    const engine = await asking(listener, 300);
    const error: unknown = await engine.multiSearch(QUERIES).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MeilisearchRequestError);
    expect(isEngineAway(error)).toBe(true);
  });
});
