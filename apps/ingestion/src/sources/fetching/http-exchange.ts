import { type Duplex, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request, type Dispatcher } from 'undici';
import { InputTooLargeError } from '../source-input.js';
import type { FetchPolicy, Validators } from './fetch-policy.js';
import { publicLookup, refusePrivateHost } from './public-address.js';
import { RefusedError } from './refused-error.js';
import { type Spooled, spool } from './spool.js';

/** Thrown for an answer that is not the file. */
export class HttpStatusError extends Error {
  override readonly name = 'HttpStatusError';
  constructor(
    readonly status: number,
    /** Milliseconds the server asks to wait; null when it says nothing usable. */
    readonly retryAfter: number | null,
  ) {
    super(`HTTP ${status}`);
  }
}

const UNPACKERS: ReadonlyMap<string, () => Duplex> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

export type Exchange =
  | { readonly kind: 'not-modified' }
  | {
      readonly kind: 'content';
      readonly spooled: Spooled;
      readonly validators: Validators;
      /** A header of the answer by its name in lower case, or null. */
      readonly header: (name: string) => string | null;
    };

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** A pool of connections that reaches the open Internet only, unless the policy says otherwise. */
export function agentFor(policy: FetchPolicy): Agent {
  return new Agent({
    connect: {
      timeout: policy.connectTimeout,
      ...(policy.allowPrivateNetwork ? {} : { lookup: publicLookup }),
    },
    headersTimeout: policy.headersTimeout,
    bodyTimeout: policy.bodyTimeout,
    maxHeaderSize: 32 * 1024,
  });
}

/**
 * One attempt: asks, follows redirects, and brings the body to disk. Throws when it does not end with the file.
 * `mayAsk`: throws for an address one is sent on to that may not be asked.
 */
export async function exchange(
  start: URL,
  maxBytes: number,
  known: Validators,
  policy: FetchPolicy,
  agent: Dispatcher,
  mayAsk: (url: URL) => Promise<void> = () => Promise.resolve(),
): Promise<Exchange> {
  const signal = AbortSignal.timeout(policy.totalTimeout);
  let url = start;
  refuseAddress(url, policy);
  for (let hops = 0; hops <= policy.maxRedirects; hops += 1) {
    const answer = await request(url, { dispatcher: agent, signal, headers: headersOf(known, policy) });
    if (REDIRECTS.includes(answer.statusCode)) {
      await answer.body.dump();
      url = redirected(url, answer);
      refuseAddress(url, policy);
      await mayAsk(url);
      continue;
    }
    return await received(answer, maxBytes, known);
  }
  throw new RefusedError(
    start.host,
    `L’indirizzo rimanda ad altri più di ${policy.maxRedirects} volte. Indicare quello in cui si trova davvero il file.`,
  );
}

/** @throws RefusedError for a scheme or a network that is not for sources. */
export function refuseAddress(url: URL, policy: FetchPolicy): void {
  const schemes = policy.allowPlainHttp ? ['https:', 'http:'] : ['https:'];
  if (!schemes.includes(url.protocol))
    throw new RefusedError(`${url.protocol}//${url.host}`, 'Si leggono solo indirizzi https.');
  if (!policy.allowPrivateNetwork) refusePrivateHost(url);
}

function headersOf(known: Validators, policy: FetchPolicy): Record<string, string> {
  return {
    'user-agent': policy.userAgent,
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(known.etag ? { 'if-none-match': known.etag } : {}),
    ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

function redirected(from: URL, answer: Dispatcher.ResponseData): URL {
  const location = header(answer, 'location');
  if (!location || !URL.canParse(location, from.href)) throw new HttpStatusError(answer.statusCode, null);
  return new URL(location, from);
}

async function received(answer: Dispatcher.ResponseData, maxBytes: number, known: Validators): Promise<Exchange> {
  const { statusCode, body } = answer;
  if (statusCode === 304 && (known.etag ?? known.lastModified) !== null) {
    await body.dump();
    return { kind: 'not-modified' };
  }
  if (statusCode !== 200) {
    await body.dump();
    throw new HttpStatusError(statusCode, waitOf(header(answer, 'retry-after')));
  }
  if (Number(header(answer, 'content-length') ?? 0) > maxBytes) {
    body.destroy();
    throw new InputTooLargeError(maxBytes);
  }
  const spooled = await spool(unpacked(answer), maxBytes);
  return {
    kind: 'content',
    spooled,
    validators: { etag: header(answer, 'etag'), lastModified: header(answer, 'last-modified') },
    header: (name) => header(answer, name),
  };
}

/** Some servers compress although asked not to; the limit then holds for what comes out. */
function unpacked({ body, headers }: Dispatcher.ResponseData): AsyncIterable<Uint8Array> {
  const encoding = headers['content-encoding'];
  const unpacker = typeof encoding === 'string' ? UNPACKERS.get(encoding.trim().toLowerCase()) : undefined;
  return unpacker ? pipeline(body, unpacker(), () => undefined) : body;
}

function waitOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

function header({ headers }: Dispatcher.ResponseData, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
