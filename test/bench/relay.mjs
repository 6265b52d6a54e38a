#!/usr/bin/env node
/**
 * A process between the caller and the engine that passes every byte on and does nothing else: the least that an answer
 * through a gateway can take here.
 *
 * As a program: `relay.mjs URL HEADERS` takes HTTP and posts the bodies to `URL`; ends with its parent.
 */
import { Buffer } from 'node:buffer';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

/** @returns its address, and `stop` */
export async function startRelay(engineUrl, headers) {
  const child = fork(fileURLToPath(import.meta.url), [engineUrl, JSON.stringify(headers)]);
  const [port] = await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

function relay(engineUrl, headers) {
  const pool = new Pool(engineUrl, { connections: 50, pipelining: 1 });
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', async () => {
      const answer = await pool.request({ path: '/multi-search', method: 'POST', headers, body: Buffer.concat(parts) });
      response.setHeader('content-type', 'application/json');
      response.end(Buffer.from(await answer.body.arrayBuffer()));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , engineUrl, headers] = process.argv;
  process.on('disconnect', () => process.exit());
  relay(engineUrl, JSON.parse(headers));
}
