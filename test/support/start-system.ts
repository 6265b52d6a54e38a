import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { createDataSource, EntryReader } from '@vicino/store';
import { cloneDatabase, drained } from '@vicino/store/testing';
import { AnswerMemory } from '../../apps/gateway/src/caching/answer-memory.js';
import { createGateway } from '../../apps/gateway/src/gateway.js';
import { readIngestionConfig } from '../../apps/ingestion/src/config.js';
import { IngestionModule } from '../../apps/ingestion/src/ingestion.module.js';
import { FeedRuns } from '../../apps/ingestion/src/runs/feed-runs.service.js';
import { type SourceDefinition, TABLE_OF_SOURCES } from '../../apps/ingestion/src/sources/index.js';
import { readSearchConfig } from '../../apps/search/src/config.js';
import { Indexer } from '../../apps/search/src/indexing/indexer.js';
import { openSearchParts } from '../../apps/search/src/search-parts.js';
import { SearchModule } from '../../apps/search/src/search.module.js';
import { gatewayConfigSchema } from '../../apps/gateway/src/config.js';
import { freePort } from '../../infra/local/src/free-port.js';

export type System = Awaited<ReturnType<typeof startSystem>>;

/** What the system under test takes for the token of a publisher. */
export const OPERATOR_TOKEN = 'the-token-of-these-tests-only';

export interface GraphqlAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly field?: string };
  }[];
}

/**
 * The whole of Vicino on a database and an index of its own, its three apps in this process but speaking over real TCP.
 * Comes back when the feeds are in the store and in the index.
 * @param sources run at start; the nine sample feeds unless told
 * @param widget whether the page at `/` is asked for: it is then built from what the sources are now
 * @param engine false for a system without one, as while it is away
 */
export async function startSystem(
  options: { sources?: readonly SourceDefinition[]; feeds?: string; widget?: boolean; engine?: boolean } = {},
) {
  const hasEngine = options.engine ?? true;
  const widgetDir = options.widget ? await buildWidget() : resolve('dist/no-widget');
  const cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  const [searchPort, ingestionPort, gatewayPort] = [await freePort(), await freePort(), await freePort()];
  const environment = {
    DATABASE_URL: cloned.url,
    MEILI_URL: hasEngine ? process.env['TEST_MEILI_URL'] : undefined,
    MEILI_KEY: process.env['TEST_MEILI_KEY'],
    SEARCH_INDEX: `system_${randomUUID()}`,
    SEARCH_PORT: String(searchPort),
    INGESTION_PORT: String(ingestionPort),
    PORT: String(gatewayPort),
    VICINO_FEEDS: options.feeds ?? resolve('apps/ingestion/feeds'),
    WIDGET_DIR: widgetDir,
    VICINO_OPERATOR_TOKEN: OPERATOR_TOKEN,
    LOG_LEVEL: 'error',
    VICINO_JOBS: 'off',
    VICINO_CHECKS_PER_MINUTE: '1000',
  };
  const quiet = { logger: ['error' as const], abortOnError: false };
  const searchConfig = readSearchConfig(environment);
  const search = await NestFactory.createMicroservice<MicroserviceOptions>(SearchModule.with(searchConfig), {
    ...quiet,
    transport: Transport.TCP,
    options: { host: '127.0.0.1', port: searchPort },
  });
  await search.listen();
  const ingestion = await NestFactory.createMicroservice<MicroserviceOptions>(
    IngestionModule.with(readIngestionConfig(environment), options.sources ?? TABLE_OF_SOURCES),
    { ...quiet, transport: Transport.TCP, options: { host: '127.0.0.1', port: ingestionPort } },
  );
  await ingestion.listen();
  const gateway: NestFastifyApplication = await createGateway(gatewayConfigSchema.parse(environment));
  await gateway.listen(gatewayPort, '127.0.0.1');
  const url = `http://127.0.0.1:${gatewayPort}`;
  const database = createDataSource(cloned.url, { applicationName: 'system-test', poolSize: 2 });
  await database.initialize();
  const parts = await openSearchParts(searchConfig);
  await ingestion.get(FeedRuns).idle();
  if (hasEngine) await drained(database, 'search', 60_000);

  return {
    url,
    databaseUrl: cloned.url,
    reader: new EntryReader(database),
    indexer: new Indexer(parts),
    feeds: ingestion.get(FeedRuns),
    /** What the gateway itself reads entries with, for counting its questions to the store. */
    gatewayReader: gateway.get(EntryReader),
    /** The answers the gateway remembers. */
    gatewayMemory: gateway.get(AnswerMemory, { strict: false }),
    drained: () => drained(database, 'search'),
    /** Ends the search service alone. */
    stopSearch: () => search.close(),
    async ask<Data>(
      query: string,
      variables: Record<string, unknown> = {},
      headers: Record<string, string> = {},
    ): Promise<GraphqlAnswer<Data>> {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as GraphqlAnswer<Data>;
    },
    async stop(): Promise<void> {
      await gateway.close();
      await ingestion.close();
      await search.close();
      await parts.engine.deleteIndexIfExists(searchConfig.SEARCH_INDEX).catch(() => undefined);
      await parts.database.destroy();
      await database.destroy();
      await cloned.drop();
      if (options.widget) await rm(widgetDir, { recursive: true, force: true });
    },
  };
}

/** Vite, as `npm start` runs it, but into a folder of its own: other tests may build or serve `dist` meanwhile. */
async function buildWidget(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vicino-widget-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/widget/vite.config.ts'];
  const { NODE_OPTIONS: _jestOptions, ...env } = process.env;
  await promisify(execFile)(process.execPath, [...vite, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    env,
  });
  return folder;
}
