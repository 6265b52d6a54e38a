import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from '@vicino/domain';
import { tooLarge } from '../file-problems.js';
import { problemItem } from '../source-item.js';
import { InputTooLargeError } from '../source-input.js';
import { errorCode } from './error-code.js';
import type { FetchPolicy, Validators } from './fetch-policy.js';
import { agentFor, type Exchange, exchange, HttpStatusError } from './http-exchange.js';
import type { OpenedSource } from './opened-source.js';
import { RefusedError } from './refused-error.js';

/** Longest wait a server may ask for before the next attempt; the next run comes anyway. */
const MAX_RETRY_AFTER = 30_000;

/**
 * A file on the web, brought to a temporary file. Attempts that may help are repeated (network faults, 429, 5xx);
 * what a person has to cure is a problem at once.
 */
export async function openHttps(
  address: string,
  maxBytes: number,
  known: Validators,
  policy: FetchPolicy,
): Promise<OpenedSource> {
  if (!URL.canParse(address)) {
    return unreadable(address, 'This is not an address. Correct it in the table of sources.');
  }
  const url = new URL(address);
  const agent = agentFor(policy);
  try {
    return opened(await repeated(() => exchange(url, maxBytes, known, policy, agent), policy));
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error, url, maxBytes) };
  } finally {
    await agent.destroy();
  }
}

async function repeated(attempt: () => Promise<Exchange>, policy: FetchPolicy): Promise<Exchange> {
  for (const pause of policy.backOff) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
      const asked = error instanceof HttpStatusError ? error.retryAfter : null;
      await wait(Math.min(Math.max(pause, asked ?? 0), Math.max(pause, MAX_RETRY_AFTER)));
    }
  }
  return attempt();
}

function mayPass(error: unknown): boolean {
  if (error instanceof RefusedError || error instanceof InputTooLargeError || causeOf(error) instanceof RefusedError)
    return false;
  return !(error instanceof HttpStatusError) || error.status === 429 || error.status >= 500;
}

function opened(result: Exchange): OpenedSource {
  if (result.kind === 'not-modified') return result;
  const { spooled, validators } = result;
  return { kind: 'content', input: spooled.input, validators, close: () => spooled.remove() };
}

function problemOf(error: unknown, url: URL, maxBytes: number): Problem {
  const refused = error instanceof RefusedError ? error : causeOf(error);
  if (refused instanceof RefusedError) return fault(refused.address, refused.cure);
  if (error instanceof InputTooLargeError) return tooLarge(maxBytes, null).problem;
  // The query may hold a key, so it is not shown.
  const shown = `${url.origin}${url.pathname}`;
  if (error instanceof HttpStatusError) return fault(`${shown}: ${error.message}`, cureOf(error.status));
  return fault(
    `${shown}: ${errorCode(error) ?? 'unknown fault'}`,
    'The server cannot be reached or breaks off. It will be asked again at the next run; check the address if this goes on.',
  );
}

function cureOf(status: number): string {
  if (status === 401 || status === 403) return 'The server refuses access. Ask the provider to open the address to us.';
  if (status === 404 || status === 410)
    return 'There is nothing at this address any more. Ask the provider for the new one.';
  if (status === 429 || status >= 500)
    return 'The server has a fault or is overloaded. It will be asked again at the next run.';
  return 'The server does not give the file. Ask the provider to check the address.';
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function fault(value: string, suggestion: string): Problem {
  return problemItem('FILE_UNREADABLE', 'ERROR', { value, suggestion }).problem;
}

function unreadable(value: string, suggestion: string): OpenedSource {
  return { kind: 'problem', problem: fault(value, suggestion) };
}
