import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import sirv from 'sirv';
import { RepeatedQuestions } from '@vicino/answering';
import { createLogger } from '@vicino/runtime';
import { checkLimit } from './checking/check-limit.js';
import { UPLOAD_LIMITS } from './checking/uploaded-file.js';
import { AnswerMemory } from './caching/answer-memory.js';
import { rememberAnswers } from './caching/remember-answers.js';
import type { GatewayConfig } from './config.js';
import { GatewayModule } from './gateway.module.js';
import { secureAnswers } from './site/security-headers.js';

/** The largest GraphQL question with its variables is a few kilobytes. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** Builds the gateway without listening, so that tests choose the port. */
export async function createGateway(config: GatewayConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    // Whoever is not a proxy of ours may write any address into the headers, and be another caller each time.
    trustProxy: config.VICINO_TRUSTED_PROXIES ?? false,
    forceCloseConnections: 'idle',
  });
  const memory = new AnswerMemory();
  const repeated = new RepeatedQuestions();
  rememberAnswers(adapter.getInstance(), memory, repeated);
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.forRoot(config, { memory, repeated }),
    adapter,
    {
      logger: createLogger('gateway', { level: config.LOG_LEVEL }),
    },
  );
  // Any municipal site may embed the element; no cookie or credential ever crosses, so any origin may ask.
  app.enableCors({ origin: '*', methods: ['GET', 'POST', 'HEAD'], credentials: false, maxAge: 86_400 });
  secureAnswers(adapter.getInstance());
  await app.register(fastifyMultipart, UPLOAD_LIMITS);
  await app.register(fastifyRateLimit, checkLimit(config.VICINO_CHECKS_PER_MINUTE));
  serveWidget(app, resolve(config.WIDGET_DIR));
  return app;
}

/** Questions are answered without the page too, as where the widget is served by somebody else. */
function serveWidget(app: NestFastifyApplication, folder: string): void {
  if (!existsSync(folder)) {
    new Logger('Site').warn(
      'There is no built widget: run `npm run build`, or set WIDGET_DIR to the folder that holds it.',
    );
    return;
  }
  app.use(
    sirv(folder, {
      etag: true,
      extensions: [],
      setHeaders: (response, path) => {
        // Built assets carry a hash in their name; the module that other sites embed does not.
        const immutable = path.startsWith('/assets/');
        response.setHeader('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
      },
    }),
  );
}
