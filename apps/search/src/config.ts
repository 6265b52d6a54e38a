import { configFields, readConfig } from '@vicino/runtime';
import { engineConfigFields } from '@vicino/search-index';
import { z } from 'zod';

const number = (fallback: number, least: number, most: number) => {
  const cure = `set it to a whole number between ${least} and ${most}`;
  return z.coerce.number({ error: cure }).int(cure).min(least, cure).max(most, cure).default(fallback);
};
const milliseconds = (fallback: number) => number(fallback, 100, 600_000);

const schema = z.object({
  DATABASE_URL: configFields.databaseUrl,
  ...engineConfigFields,
  SEARCH_HOST: configFields.host('127.0.0.1'),
  SEARCH_PORT: configFields.port(3001),
  /** How long a request of the indexing may take: it may carry thousands of documents to a busy engine. */
  SEARCH_INDEXING_TIMEOUT_MS: milliseconds(60_000),
  /** How often the whole index is compared with the store and put right; 0 for only at the start and after a failure. */
  SEARCH_REPAIR_EVERY_MINUTES: number(60, 0, 100_000),
  LOG_LEVEL: configFields.logLevel,
});

export type SearchConfig = z.infer<typeof schema>;

/** @throws ConfigError naming every variable that is missing or wrong */
export function readSearchConfig(env: Readonly<Record<string, string | undefined>> = process.env): SearchConfig {
  return readConfig(schema, env);
}
