import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyContextConfig } from 'fastify';
import { checkError } from './check-error.js';

const WINDOW_MS = 60_000;

/** Put on a route by `@RouteConfig`: this route is limited; all others are not. */
export const LIMITED: FastifyContextConfig = { rateLimit: {} };

/**
 * How many files one caller may have checked a minute: trying a list over and over is fine, keeping the rules busy for
 * everybody is not. Counted by address, an IPv6 network of 64 bits as one caller, in each process for itself.
 */
export function checkLimit(perMinute: number): RateLimitPluginOptions {
  return {
    global: false,
    max: perMinute,
    timeWindow: WINDOW_MS,
    errorResponseBuilder: (_request, { max, ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      const message = `Si possono controllare ${max} file al minuto. Riprovare tra ${seconds} secondi.`;
      return checkError('TOO_MANY_REQUESTS', null, message);
    },
  };
}
