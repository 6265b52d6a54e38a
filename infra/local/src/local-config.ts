import { resolve } from 'node:path';
import { configFields, readConfig } from '@vicino/runtime';
import { z } from 'zod';

const schema = z.object({
  PORT: configFields.port(3000),
  HOST: configFields.host('127.0.0.1'),
  VICINO_DATA: z.string().default('.data'),
  VICINO_LOG: z.enum(['quiet', 'all'], { error: 'set it to quiet or all' }).default('quiet'),
  DATABASE_URL: configFields.databaseUrl.optional(),
  MEILI_URL: configFields.meiliUrl.optional(),
  MEILI_KEY: configFields.meiliKey,
  LOG_LEVEL: configFields.logLevel,
});

/** What the local start reads from its environment, with `dataFolder` made absolute. */
export type LocalConfig = z.infer<typeof schema> & { readonly root: string; readonly dataFolder: string };

/** @throws ConfigError naming each bad variable */
export function readLocalConfig(root: string, env: NodeJS.ProcessEnv = process.env): LocalConfig {
  const config = readConfig(schema, env);
  return { ...config, root, dataFolder: resolve(root, config.VICINO_DATA) };
}
