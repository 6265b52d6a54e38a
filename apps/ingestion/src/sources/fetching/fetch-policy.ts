import { HostTurns } from './host-turns.js';

/** How sources are fetched; the same for all of them. Times in milliseconds. */
export interface FetchPolicy {
  /** Folder that `file` sources lie in, absolute. */
  readonly feedsFolder: string;
  /** Who we say we are, so that a provider can tell and reach us. */
  readonly userAgent: string;
  /** Whether addresses of the own machine or network may be asked. Off, except for tests and closed networks. */
  readonly allowPrivateNetwork: boolean;
  /** Whether unencrypted HTTP may be used. Off, except for tests and closed networks. */
  readonly allowPlainHttp: boolean;
  readonly maxRedirects: number;
  readonly connectTimeout: number;
  /** From the request to the first line of the answer. */
  readonly headersTimeout: number;
  /** Between two pieces of the body. */
  readonly bodyTimeout: number;
  /** For one attempt, from first to last byte: a server that drips must end too. */
  readonly totalTimeout: number;
  /** Waits before the second, third… attempt. Its length is the number of repetitions. */
  readonly backOff: readonly number[];
  /** Between two requests to one host, from the end of one to the start of the next: a guest does not hurry. */
  readonly pause: number;
  /** Longest wait a server may ask for (`Retry-After`); if it asks for more, the next run asks again. */
  readonly maxRetryAfter: number;
  /** Who is being asked; one request at a time a host. */
  readonly turns: HostTurns;
}

/** The usual policy. `version` is that of the application. */
export function fetchPolicy(feedsFolder: string, version: string, changes: Partial<FetchPolicy> = {}): FetchPolicy {
  return {
    feedsFolder,
    userAgent: `Vicino/${version}`,
    allowPrivateNetwork: false,
    allowPlainHttp: false,
    maxRedirects: 5,
    connectTimeout: 10_000,
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
    totalTimeout: 300_000,
    backOff: [1_000, 4_000, 15_000],
    pause: 1_000,
    maxRetryAfter: 120_000,
    turns: new HostTurns(),
    ...changes,
  };
}

/** What a server said about the version it sent; given back at the next run, it may answer "not modified". */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null };
