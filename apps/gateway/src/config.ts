import { z } from 'zod';
import { configFields } from '@vicino/runtime';

/** Everything the gateway reads from its environment. */
export const gatewayConfigSchema = z.object({
  PORT: configFields.port(3000),
  HOST: configFields.host('127.0.0.1'),
  DATABASE_URL: configFields.databaseUrl,
  SEARCH_HOST: configFields.host('127.0.0.1'),
  SEARCH_PORT: configFields.port(),
  INGESTION_HOST: configFields.host('127.0.0.1'),
  INGESTION_PORT: configFields.port(),
  /** What publishers and administrators send as bearer token until there are accounts; without it nobody is one. */
  VICINO_OPERATOR_TOKEN: z.string().min(24, 'at least 24 characters, e.g. from: openssl rand -hex 24').optional(),
  WIDGET_DIR: z.string().min(1).default('dist/widget'),
  LOG_LEVEL: configFields.logLevel,
});

export type GatewayConfig = z.infer<typeof gatewayConfigSchema>;
