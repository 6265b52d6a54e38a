import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { InputTooLargeError } from '../source-input.js';
import type { FetchPolicy, Validators } from './fetch-policy.js';
import { type Exchange, exchange, HttpStatusError } from './http-exchange.js';
import { RefusedError } from './refused-error.js';

/** What is asked for, with whom. */
export interface Asking {
  readonly url: URL;
  readonly maxBytes: number;
  readonly known: Validators;
}

/** Asks in the host's turn, and again where that may help (network faults, 429, 5xx). Throws what the last attempt threw. */
export async function ask({ url, maxBytes, known }: Asking, policy: FetchPolicy, agent: Dispatcher): Promise<Exchange> {
  const attempt = (): Promise<Exchange> =>
    policy.turns.inTurn(url.host, policy.pause, () => exchange(url, maxBytes, known, policy, agent));
  for (const pause of policy.backOff) {
    try {
      return await attempt();
    } catch (error) {
      const asked = error instanceof HttpStatusError ? (error.retryAfter ?? 0) : 0;
      if (!mayPass(error) || asked > policy.maxRetryAfter) throw error;
      await wait(Math.max(pause, asked));
    }
  }
  return attempt();
}

function mayPass(error: unknown): boolean {
  if (error instanceof RefusedError || error instanceof InputTooLargeError || causeOf(error) instanceof RefusedError)
    return false;
  return !(error instanceof HttpStatusError) || error.status === 429 || error.status >= 500;
}

/** What an error was thrown for, where it says so. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
