import { setTimeout as wait } from 'node:timers/promises';
import { InputTooLargeError } from '../source-input.js';
import type { FetchPolicy } from './fetch-policy.js';
import { HttpStatusError } from './http-exchange.js';
import { RefusedError } from './refused-error.js';

/**
 * Does the work in the host's turn, and again where that may help (network faults, 429, 5xx). Throws what the last attempt
 * threw. `pause`: to leave after each attempt, in milliseconds.
 */
export async function inTurnAndAgain<T>(
  host: string,
  pause: number,
  policy: FetchPolicy,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = (): Promise<T> => policy.turns.inTurn(host, pause, work);
  for (const backOff of policy.backOff) {
    try {
      return await attempt();
    } catch (error) {
      const asked = error instanceof HttpStatusError ? (error.retryAfter ?? 0) : 0;
      if (!mayPass(error) || asked > policy.maxRetryAfter) throw error;
      await wait(Math.max(backOff, asked));
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
