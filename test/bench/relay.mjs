#!/usr/bin/env node
/**
 * Two processes between the caller and the engine that pass every byte on and do nothing else: the least that an answer
 * through a gateway and a search service can take here.
 *
 * As a program: `relay.mjs front PATH` takes HTTP and hands bodies on through the socket `PATH`; `relay.mjs back PATH URL`
 * takes them from there and posts them to `URL`. Both end with their parent.
 */
import { Buffer } from 'node:buffer';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import net from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

/** A message is its number and its length, four bytes each, and then its bytes. */
const HEAD = 8;

/** @returns the address of the front, and `stop` */
export async function startRelay(engineUrl, headers) {
  const folder = await mkdtemp(join(tmpdir(), 'relay-'));
  const path = join(folder, 'relay.sock');
  const begin = async (...args) => {
    const child = fork(fileURLToPath(import.meta.url), args);
    const [port] = await once(child, 'message');
    return { child, port };
  };
  const back = await begin('back', path, engineUrl, JSON.stringify(headers));
  const front = await begin('front', path);
  return {
    url: `http://127.0.0.1:${front.port}`,
    async stop() {
      for (const { child } of [front, back]) {
        child.disconnect();
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true });
    },
  };
}

async function front(path) {
  const socket = net.connect(path);
  await once(socket, 'connect');
  const waiting = new Map();
  let last = 0;
  onMessage(socket, (number, body) => {
    const response = waiting.get(number);
    waiting.delete(number);
    response.setHeader('content-type', 'application/json');
    response.end(body);
  });
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      last += 1;
      waiting.set(last, response);
      send(socket, last, Buffer.concat(parts));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}

function back(path, engineUrl, headers) {
  const pool = new Pool(engineUrl, { connections: 50, pipelining: 1 });
  const server = net.createServer((socket) => {
    onMessage(socket, async (number, body) => {
      const answer = await pool.request({ path: '/multi-search', method: 'POST', headers, body });
      send(socket, number, Buffer.from(await answer.body.arrayBuffer()));
    });
  });
  server.listen(path, () => process.send(0));
}

function send(socket, number, body) {
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(number, 0);
  head.writeUInt32BE(body.length, 4);
  socket.cork();
  socket.write(head);
  socket.write(body);
  socket.uncork();
}

function onMessage(socket, take) {
  let rest = Buffer.alloc(0);
  socket.on('data', (part) => {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    while (rest.length >= HEAD && rest.length >= HEAD + rest.readUInt32BE(4)) {
      const end = HEAD + rest.readUInt32BE(4);
      take(rest.readUInt32BE(0), Buffer.from(rest.subarray(HEAD, end)));
      rest = rest.subarray(end);
    }
  });
}

if (process.send !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , role, path, engineUrl, headers] = process.argv;
  process.on('disconnect', () => process.exit());
  await (role === 'front' ? front(path) : back(path, engineUrl, JSON.parse(headers)));
}
