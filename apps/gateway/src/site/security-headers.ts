import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

/**
 * Headers of every answer. Styles may be inline: the custom element brings its own into its shadow root.
 * Scripts come from here only; other sites embed the module by its address, which cross-origin access must allow.
 */
const SECURITY_HEADERS: HelmetOptions = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
};

/** Puts them on every answer, files included. Without Fastify's plugin for it, which works them out anew at each request. */
export function secureAnswers(server: FastifyInstance): void {
  const secure = helmet(SECURITY_HEADERS);
  server.addHook('onRequest', (request, reply, done) => secure(request.raw, reply.raw, () => done()));
}
