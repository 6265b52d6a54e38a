import { isIP } from 'node:net';
import { z } from 'zod';
import { configFields } from '@vicino/runtime';
import { engineConfigFields } from '@vicino/search-index';

const QUESTION_TIMEOUT = 'set it to a whole number between 100 and 600000';

/** Everything the gateway reads from its environment. */
export const gatewayConfigSchema = z.object({
  PORT: configFields.port(3000),
  HOST: configFields.host('127.0.0.1'),
  DATABASE_URL: configFields.databaseUrl,
  ...engineConfigFields,
  /** How long a question waits for the engine. Above the engine's own limit for one, `searchCutoffMs`. */
  SEARCH_QUESTION_TIMEOUT_MS: z.coerce
    .number({ error: QUESTION_TIMEOUT })
    .int(QUESTION_TIMEOUT)
    .min(100, QUESTION_TIMEOUT)
    .max(600_000, QUESTION_TIMEOUT)
    .default(2_000),
  SEARCH_HOST: configFields.host('127.0.0.1'),
  SEARCH_PORT: configFields.port(),
  INGESTION_HOST: configFields.host('127.0.0.1'),
  INGESTION_PORT: configFields.port(),
  /** What publishers and administrators send as bearer token until there are accounts; without it nobody is one. */
  VICINO_OPERATOR_TOKEN: z.string().min(24, 'at least 24 characters, e.g. from: openssl rand -hex 24').optional(),
  /** Addresses or networks of the proxies in front, whose word on who calls is taken; without it nobody's is. */
  VICINO_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .refine((list) => list.every(isAddressOrNetwork), 'addresses or networks, as in 10.0.0.0/8,::1, or loopback')
    .optional(),
  /** Files one caller may have checked a minute. */
  VICINO_CHECKS_PER_MINUTE: z.coerce
    .number({ error: 'set it to a whole number from 1 on' })
    .int('set it to a whole number from 1 on')
    .min(1, 'set it to a whole number from 1 on')
    .default(10),
  WIDGET_DIR: z.string().min(1).default('dist/widget'),
  LOG_LEVEL: configFields.logLevel,
});

export type GatewayConfig = z.infer<typeof gatewayConfigSchema>;

/** As the web server takes them: an address, one with the length of its network, or a name for the private ones. */
function isAddressOrNetwork(written: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(written)) return true;
  const [address = '', length, ...rest] = written.split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (kind === 4 ? 32 : 128));
}
