import type { Dispatcher } from 'undici';
import robotsParser from 'robots-parser';
import { InputTooLargeError } from '../source-input.js';
import { decode } from '../text/decode.js';
import { type FetchPolicy, NO_VALIDATORS } from './fetch-policy.js';
import { exchange, HttpStatusError } from './http-exchange.js';
import { RefusedError } from './refused-error.js';
import { causeOf, inTurnAndAgain } from './turns-and-attempts.js';

/** RFC 9309 asks crawlers to read at least 500 KiB. */
const MAX_BYTES = 512 * 1024;
/** Longest pause a site may ask for, in milliseconds: at a minute a page, a list of a hundred pages would take hours. */
const MAX_PAUSE = 30_000;

type Rules = ReturnType<typeof robotsParser.default>;
/** The package says in its types that it exports an object with a default; what it exports is the function itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;

/**
 * What the sites of one run ask of programs (RFC 9309): robots.txt is fetched once a site and run. A site without one
 * (4xx) asks nothing; one whose robots.txt cannot be had for a fault of the server is not asked for anything else.
 */
export class Robots {
  private readonly rules = new Map<string, Promise<Rules>>();

  constructor(
    private readonly policy: FetchPolicy,
    private readonly agent: Dispatcher,
  ) {}

  /**
   * Pause to leave after asking for the address, in milliseconds. To be called outside the host's turn, which it takes.
   * @throws RefusedError when the site asks not to read the address
   */
  async pauseFor(url: URL): Promise<number> {
    const fetching = (): Promise<Rules> =>
      inTurnAndAgain(url.host, this.policy.pause, this.policy, () => this.fetch(url));
    const rules = await this.known(url, fetching);
    this.refuse(url, rules);
    const delay = rules.getCrawlDelay(this.policy.userAgent) ?? 0;
    return Number.isFinite(delay) ? Math.max(this.policy.pause, Math.min(delay * 1000, MAX_PAUSE)) : this.policy.pause;
  }

  /**
   * The same for an address one is sent on to, while the turn of another host is held: two runs that wait for each
   * other's hosts would wait for ever, so no turn is taken.
   */
  async allow(url: URL): Promise<void> {
    this.refuse(url, await this.known(url, () => this.fetch(url)));
  }

  /** A site that could not answer is asked again by the next attempt. */
  private known(url: URL, fetching: () => Promise<Rules>): Promise<Rules> {
    const before = this.rules.get(url.origin);
    if (before !== undefined) return before;
    const now = fetching().catch((error: unknown) => {
      this.rules.delete(url.origin);
      throw error;
    });
    this.rules.set(url.origin, now);
    return now;
  }

  private async fetch({ origin }: URL): Promise<Rules> {
    const url = new URL('/robots.txt', origin);
    try {
      const answer = await exchange(url, MAX_BYTES, NO_VALIDATORS, this.policy, this.agent);
      if (answer.kind === 'not-modified') return parse(url.href, '');
      try {
        let text = '';
        for await (const part of decode(answer.spooled.input, 'utf-8')) text += part;
        return parse(url.href, text);
      } finally {
        await answer.spooled.remove();
      }
    } catch (error) {
      if (isNone(error)) return parse(url.href, '');
      if (error instanceof InputTooLargeError)
        throw new RefusedError(
          url.href,
          'Il robots.txt del sito è troppo grande e non si legge. Avvisare chi lo tiene.',
        );
      throw error;
    }
  }

  private refuse(url: URL, rules: Rules): void {
    if (rules.isDisallowed(url.href, this.policy.userAgent) !== true) return;
    const line = rules.getMatchingLineNumber(url.href, this.policy.userAgent);
    throw new RefusedError(
      `${url.origin}${url.pathname}`,
      `Il sito chiede ai programmi di non leggere questo indirizzo (robots.txt, riga ${line}). Chiedere all’ente di ` +
        'permetterlo a “Vicino”, oppure, se ha già dato il consenso, scrivere “robots: ignore” nella sua fonte.',
    );
  }
}

/** There is none (4xx), or it is said to be where we may not ask: then the address itself is judged by its own. */
function isNone(error: unknown): boolean {
  if (error instanceof RefusedError || causeOf(error) instanceof RefusedError) return true;
  return error instanceof HttpStatusError && error.status < 500 && error.status !== 429;
}
