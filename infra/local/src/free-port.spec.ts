import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort, isPortFree } from './free-port.js';

describe('freePort', () => {
  let server: Server | undefined;
  const take = (port: number) =>
    new Promise<void>((done) => {
      server = createServer().listen(port, '127.0.0.1', done);
    });
  afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

  it('gives the preferred port while it is free, another when it is taken', async () => {
    const port = await freePort();
    expect(await freePort(port)).toBe(port);
    await take(port);
    expect(await isPortFree(port)).toBe(false);
    expect(await freePort(port)).not.toBe(port);
  });
});
