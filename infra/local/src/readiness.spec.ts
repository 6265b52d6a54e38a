import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { progressLine, waitUntilReady } from './readiness.js';

const body = (running: string | null, pending: number) => ({
  status: 'starting',
  checks: {
    store: 'up',
    search: { engine: 'up', documents: 40, pending },
    ingestion: { firstRunDone: running === null, running },
  },
});

describe('progressLine', () => {
  it('says what is being read and how far the index is', () => {
    expect(progressLine(body('cis-cirie', 12))).toBe(
      'Reading the feed cis-cirie, 40 entries can be found, 12 wait to be indexed',
    );
    expect(progressLine(body(null, 0))).toBe('The feeds are in, 40 entries can be found');
  });

  it('says nothing of what it does not understand', () => {
    expect([progressLine(undefined), progressLine({ checks: 'x' })]).toEqual([null, null]);
  });
});

describe('waitUntilReady', () => {
  it('tells each change once and ends with status 200', async () => {
    const answers = [body('a', 0), body('a', 0), body('b', 3), body(null, 0)];
    const server = createServer((_, response) => {
      const answer = answers.shift();
      response.statusCode = answers.length === 0 ? 200 : 503;
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const said: string[] = [];
    const { port } = server.address() as AddressInfo;
    await waitUntilReady(`http://127.0.0.1:${port}`, (line) => said.push(line), new AbortController().signal);
    server.close();
    expect(said.map((line) => line.split(',')[0])).toEqual(['Reading the feed a', 'Reading the feed b']);
  });

  it('ends when asked to', async () => {
    const asked = AbortSignal.abort(new Error('asked'));
    await expect(waitUntilReady('http://127.0.0.1:9', () => undefined, asked)).rejects.toThrow('asked');
  });
});
