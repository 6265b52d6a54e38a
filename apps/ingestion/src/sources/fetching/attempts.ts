import type { Dispatcher } from 'undici';
import type { FetchPolicy, Validators } from './fetch-policy.js';
import { type Exchange, exchange, refuseAddress } from './http-exchange.js';
import type { Robots } from './robots.js';
import { inTurnAndAgain } from './turns-and-attempts.js';

/** What is asked for, with whom. */
export interface Asking {
  readonly url: URL;
  readonly maxBytes: number;
  readonly known: Validators;
  /** What the sites ask of programs; null where the provider agreed that we read it all the same. */
  readonly robots: Robots | null;
}

/**
 * Asks in the host's turn, and again where that may help, as the site's robots.txt allows.
 * @throws RefusedError for an address that may not be asked; else what the last attempt threw
 */
export async function ask(
  { url, maxBytes, known, robots }: Asking,
  policy: FetchPolicy,
  agent: Dispatcher,
): Promise<Exchange> {
  refuseAddress(url, policy);
  const pause = robots === null ? policy.pause : await robots.pauseFor(url);
  const mayAsk = (next: URL): Promise<void> => robots?.allow(next) ?? Promise.resolve();
  return inTurnAndAgain(url.host, pause, policy, () => exchange(url, maxBytes, known, policy, agent, mayAsk));
}
