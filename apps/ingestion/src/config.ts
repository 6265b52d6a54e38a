import { configFields, readConfig } from '@vicino/runtime';
import { z } from 'zod';

/** What the commands need. */
const commandSchema = z.object({
  DATABASE_URL: configFields.databaseUrl,
  /** Folder the feeds of kind `file` lie in. */
  VICINO_FEEDS: z.string().min(1).default('apps/ingestion/feeds'),
  /** Folder of mapping files for further providers. */
  VICINO_MAPPINGS: z.string().min(1).optional(),
  /** File of further sources. */
  VICINO_SOURCES: z.string().min(1).optional(),
  LOG_LEVEL: configFields.logLevel,
});

/** What the service needs besides. */
const serviceSchema = commandSchema.extend({
  INGESTION_HOST: configFields.host('127.0.0.1'),
  INGESTION_PORT: configFields.port(3002),
  /** Whether this process does what is due by the clock; `off` for tests, and where another process does it. */
  VICINO_JOBS: z.enum(['on', 'off'], { error: 'set it to on or off' }).default('on'),
});

export type CommandConfig = z.infer<typeof commandSchema>;
export type IngestionConfig = z.infer<typeof serviceSchema>;
type Environment = Readonly<Record<string, string | undefined>>;

/** @throws ConfigError naming every variable that is missing or wrong */
export function readCommandConfig(env: Environment = process.env): CommandConfig {
  return readConfig(commandSchema, env);
}

/** @throws ConfigError naming every variable that is missing or wrong */
export function readIngestionConfig(env: Environment = process.env): IngestionConfig {
  return readConfig(serviceSchema, env);
}
