import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { RepeatedQuestions } from '@vicino/answering';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AnswerMemory, Moment } from './answer-memory.js';
import { lastingAnswerTo } from './lasting-answer.plugin.js';
import { wholeBody } from './whole-body.js';

/** A question that was not answered from memory, on its way. */
interface Asked {
  readonly key: string;
  readonly body: Buffer;
  readonly moment: Moment;
}

/** Larger than any question a screen asks. */
const LARGEST_QUESTION_BYTES = 32 * 1024;

/**
 * Answers questions that were asked before, ahead of everything else the server does with a request. Call it before any
 * other hook is added. Towards browsers nothing changes: they are told to store nothing, remembered or not.
 */
export function rememberAnswers(
  server: FastifyInstance,
  memory: AnswerMemory,
  repeated: Pick<RepeatedQuestions, 'count'>,
): void {
  const asked = new WeakMap<IncomingMessage, Asked>();

  server.addHook('onRequest', (request, reply, done) => {
    const { raw } = request;
    if (!mayBeRemembered(raw)) return done();
    wholeBody(raw, (body) => {
      const key = keyOf(raw, body);
      const answer = memory.recall(key);
      if (answer === undefined) {
        asked.set(raw, { key, body, moment: memory.now() });
        return done();
      }
      void reply.hijack();
      reply.raw.writeHead(200, [...answer.headers]).end(answer.body);
      repeated.count(answer.asked);
    });
  });

  // The body was read already: whoever parses it gets it again.
  server.addHook('preParsing', (request, _reply, payload, done) => {
    const body = asked.get(request.raw)?.body;
    if (body === undefined) return done(null, payload);
    done(null, Object.assign(readableOf(body), { receivedEncodedLength: body.length }));
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    const question = asked.get(request.raw);
    if (question === undefined) return done(null, payload);
    void reply.header('x-cache', 'miss');
    const lasting = lastingAnswerTo(request.raw);
    if (reply.statusCode !== 200 || typeof payload !== 'string' || lasting === undefined) return done(null, payload);
    const body = Buffer.from(payload);
    const answer = { headers: rememberedHeaders(reply, body), body, asked: lasting.asked };
    memory.remember(question.key, answer, question.moment, lasting.holds);
    done(null, body);
  });
}

/** Questions over POST by nobody in particular, of a known and modest length. */
function mayBeRemembered({ method, url, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  return (
    method === 'POST' &&
    url === '/graphql' &&
    headers.authorization === undefined &&
    headers['content-type']?.startsWith('application/json') === true &&
    headers['content-encoding'] === undefined &&
    length > 0 &&
    length <= LARGEST_QUESTION_BYTES
  );
}

/** The form of the answer follows what is accepted. */
function keyOf({ headers }: IncomingMessage, body: Buffer): string {
  return hash('sha1', body, 'base64') + (headers.accept ?? '');
}

function rememberedHeaders(reply: FastifyReply, body: Buffer): string[] {
  const headers = { ...reply.getHeaders(), 'content-length': body.length, 'x-cache': 'hit' };
  const list: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) list.push(name, String(one));
  }
  return list;
}

/** Without the iterator of `Readable.from`, which takes longer than the body does to be read. */
function readableOf(body: Buffer): Readable {
  return new Readable({
    read() {
      this.push(body);
      this.push(null);
    },
  });
}
