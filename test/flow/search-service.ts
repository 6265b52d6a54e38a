import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import {
  SEARCH_QUERY,
  SEARCH_STATUS,
  searchAnswerSchema,
  searchQuerySchema,
  searchStatusSchema,
  type SearchAnswer,
  type SearchStatus,
} from '@vicino/contracts';
import { createDataSource } from '@vicino/store';
import { cloneDatabase, drained } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import { firstValueFrom } from 'rxjs';
import { readSearchConfig } from '../../apps/search/src/config.js';
import { Indexer } from '../../apps/search/src/indexing/indexer.js';
import { openSearchParts } from '../../apps/search/src/search-parts.js';
import { answerWithoutEngine } from '../../apps/search/src/without-engine/answer-without-engine.js';
import { planSearch } from '../../apps/search/src/querying/search-plan.js';
import { readMessage } from '../../apps/search/src/messages/read-message.js';
import { SearchModule } from '../../apps/search/src/search.module.js';
import { TODAY } from './search-fixtures.js';

export type SearchService = Awaited<ReturnType<typeof startSearchService>>;

/**
 * The whole search service on a database and an index of its own, asked over a real TCP connection.
 * `meiliUrl` puts another engine in the place of the shared one; empty, there is none.
 */
export async function startSearchService(options: { meiliUrl?: string; meiliKey?: string; start?: boolean } = {}) {
  const cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  const config = readSearchConfig({
    DATABASE_URL: cloned.url,
    MEILI_URL: options.meiliUrl ?? process.env['TEST_MEILI_URL'],
    MEILI_KEY: options.meiliKey ?? process.env['TEST_MEILI_KEY'],
    SEARCH_PORT: String(await freePort()),
    SEARCH_INDEX: `test_${randomUUID()}`,
  });
  const database = createDataSource(cloned.url, { applicationName: 'search-test' });
  await database.initialize();
  const parts = await openSearchParts(config);
  const address = { host: config.SEARCH_HOST, port: config.SEARCH_PORT };
  const client = ClientProxyFactory.create({ transport: Transport.TCP, options: address });

  const start = async () => {
    const app = await NestFactory.createMicroservice<MicroserviceOptions>(SearchModule.with(config), {
      transport: Transport.TCP,
      options: address,
      logger: ['error'],
      abortOnError: false,
    });
    await app.listen();
    return app;
  };
  let app = options.start === false ? null : await start();

  return {
    config,
    parts,
    indexer: new Indexer({ ...parts, engine: parts.indexEngine }),
    writer: new EntryWriter(database),
    drained: (timeout?: number) => drained(database, 'search', timeout),
    send: (pattern: string, message: unknown) => firstValueFrom(client.send<unknown>(pattern, message as object)),
    async search(query: Record<string, unknown> = {}): Promise<SearchAnswer> {
      return searchAnswerSchema.parse(await firstValueFrom(client.send(SEARCH_QUERY, { today: TODAY, ...query })));
    },
    /** As if the engine were away. */
    async searchStore(query: Record<string, unknown> = {}): Promise<SearchAnswer> {
      const plan = planSearch(readMessage(searchQuerySchema, { today: TODAY, ...query }));
      const answer = await answerWithoutEngine({ search: parts.textSearch, reader: parts.reader }, plan);
      return searchAnswerSchema.parse(answer);
    },
    async status(): Promise<SearchStatus> {
      return searchStatusSchema.parse(await firstValueFrom(client.send(SEARCH_STATUS, {})));
    },
    async start() {
      app ??= await start();
    },
    async stop() {
      await app?.close();
      app = null;
    },
    async close() {
      await client.close();
      await app?.close();
      await parts.indexEngine.deleteIndexIfExists(config.SEARCH_INDEX).catch(() => undefined);
      await parts.database.destroy();
      await database.destroy();
      await cloned.drop();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
