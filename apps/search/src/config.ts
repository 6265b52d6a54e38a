import { configFields, readConfig } from '@vicino/runtime';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: configFields.databaseUrl,
  MEILI_URL: configFields.meiliUrl,
  MEILI_KEY: configFields.meiliKey,
  SEARCH_HOST: configFields.host('127.0.0.1'),
  SEARCH_PORT: configFields.port(3001),
  /** Name of the index, for more than one catalogue on one engine. */
  SEARCH_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, 'set it to letters, digits, _ and - only')
    .default('entries'),
  LOG_LEVEL: configFields.logLevel,
});

export type SearchConfig = z.infer<typeof schema>;

/** @throws ConfigError naming every variable that is missing or wrong */
export function readSearchConfig(env: Readonly<Record<string, string | undefined>> = process.env): SearchConfig {
  return readConfig(schema, env);
}
