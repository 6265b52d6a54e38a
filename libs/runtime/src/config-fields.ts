import { z } from 'zod';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const address = (protocol: RegExp, cure: string) => z.url({ protocol, error: cure });

const port = (fallback?: number) => {
  const cure = 'set it to a port number between 1 and 65535';
  const field = z.coerce.number({ error: cure }).int(cure).min(1, cure).max(65535, cure);
  return fallback === undefined ? field : field.default(fallback);
};

/** Environment variables more than one process reads, each with the sentence that says how to set it right. */
export const configFields = {
  databaseUrl: address(
    /^postgres(ql)?$/,
    'set it to the address of PostgreSQL, as in postgresql://user:password@host:5432/vicino',
  ),
  meiliUrl: address(/^https?$/, 'set it to the address of Meilisearch, as in http://localhost:7700'),
  /** Empty when the engine runs without a key, as it may on a developer's machine. */
  meiliKey: z.string().default(''),
  /** A required port; with a number, a port that is that one unless set. */
  port,
  host: (fallback: string) => z.string().default(fallback),
  logLevel: z.enum(LOG_LEVELS, { error: `set it to one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  nodeEnv: z
    .enum(['production', 'development', 'test'], { error: 'set it to production, development or test' })
    .default('development'),
};
