import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { TypedDocumentString } from './catalogue.generated.js';
import { ask } from './graphql-client.js';

const question = new TypedDocumentString<{ needs: string[] }, { slug: string }>('query { needs }');
const answer = (body: string, type = 'application/json'): Response =>
  new Response(body, { headers: { 'content-type': type } });
const put = (signal = new AbortController().signal) =>
  ask('https://vicino.example/graphql', question, { slug: 'casa' }, signal);

/** Answers as the network would; `never` does so only by giving up when told to. */
function network(answerTo: (init: RequestInit) => Promise<Response>): jest.Spied<typeof fetch> {
  return jest.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => answerTo(init ?? {}));
}
const never = (init: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) =>
    init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  );

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('ask', () => {
  it('sends the question without who asks, and gives the data', async () => {
    const fetched = network(async () => answer('{"data":{"needs":["casa"]}}'));
    await expect(put()).resolves.toEqual({ needs: ['casa'] });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('https://vicino.example/graphql');
    expect(init?.credentials).toBe('omit');
    expect(JSON.parse(init?.body as string)).toEqual({ query: 'query { needs }', variables: { slug: 'casa' } });
  });

  it.each([
    ['a question that is wrong', '{"errors":[{"extensions":{"code":"BAD_USER_INPUT"}}]}', 'REFUSED', 'BAD_USER_INPUT'],
    [
      'a search that is away',
      '{"errors":[{"extensions":{"code":"SEARCH_UNAVAILABLE"}}]}',
      'SERVER',
      'SEARCH_UNAVAILABLE',
    ],
    ['an answer without data', '{}', 'SERVER', null],
    ['an answer cut in the middle', '{"data":', 'SERVER', null],
  ])('tells %s', async (_name, body, kind, code) => {
    network(async () => answer(body));
    await expect(put()).rejects.toMatchObject({ name: 'RequestFailure', kind, code });
  });

  it('does not read the error page of something in between', async () => {
    network(
      async () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    );
    await expect(put()).rejects.toMatchObject({ kind: 'SERVER', code: 'HTTP_502' });
  });

  it('tells a missing connection', async () => {
    network(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(put()).rejects.toMatchObject({ kind: 'OFFLINE' });
  });

  it('gives up on an answer that does not come', async () => {
    jest.useFakeTimers();
    network(never);
    const asked = expect(put()).rejects.toMatchObject({ kind: 'TIMEOUT' });
    await jest.advanceTimersByTimeAsync(10_000);
    await asked;
  });

  it('passes on that nobody waits for the answer any more', async () => {
    network(never);
    const abort = new AbortController();
    const asked = put(abort.signal);
    abort.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
