import { join } from 'node:path';
import type { AppCommand } from './app-process.js';
import type { LocalConfig } from './local-config.js';

/** The processes of Vicino. */
export const APPS = ['ingestion', 'search', 'gateway'] as const;
export type AppName = (typeof APPS)[number];

/** Where the engines and the apps of one start are found. Holds passwords. */
export interface Addresses {
  readonly DATABASE_URL: string;
  readonly MEILI_URL: string;
  readonly MEILI_KEY: string;
  readonly SEARCH_PORT: string;
  readonly INGESTION_PORT: string;
}

/** The command that starts an app, or another entry file of it (`cli`). */
export function appCommand(
  name: AppName,
  config: LocalConfig,
  addresses: Addresses,
  entry: { readonly file: string; readonly args: readonly string[] } = { file: 'main', args: [] },
): AppCommand {
  return {
    name,
    script: join(config.root, 'dist', 'server', 'apps', name, 'src', `${entry.file}.js`),
    args: entry.args,
    cwd: config.root,
    env: {
      ...addresses,
      PORT: String(config.PORT),
      HOST: config.HOST,
      LOG_LEVEL: config.LOG_LEVEL,
      NODE_ENV: 'production',
    },
  };
}
