import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { Answering, answerWithoutEngine, planSearch, RepeatedQuestions } from '@vicino/answering';
import {
  SEARCH_STATUS,
  searchAnswerSchema,
  searchQuerySchema,
  searchStatusSchema,
  type SearchAnswer,
  type SearchStatus,
} from '@vicino/contracts';
import { createDataSource, EntryTextSearch } from '@vicino/store';
import { cloneDatabase, drained } from '@vicino/store/testing';
import { EntryWriter } from '@vicino/store/write';
import { firstValueFrom } from 'rxjs';
import { readSearchConfig } from '../../apps/search/src/config.js';
import { Indexer } from '../../apps/search/src/indexing/indexer.js';
import { openSearchParts } from '../../apps/search/src/search-parts.js';
import { SearchModule } from '../../apps/search/src/search.module.js';
import { TODAY } from './search-fixtures.js';

/** How long a question waits for the engine, as by default. */
export const QUESTION_TIMEOUT_MS = 2_000;

export type SearchService = Awaited<ReturnType<typeof startSearchService>>;

/**
 * The whole search service on a database and an index of its own, asked over a real TCP connection how it stands, and the
 * answers from that index as the gateway gives them.
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
  const engine = config.MEILI_URL;
  /** @param key of the engine */
  const openAnswering = (key = config.MEILI_KEY) =>
    Answering.open({
      store: { url: cloned.url, applicationName: 'answering-test', poolSize: 10 },
      engine: engine === undefined ? null : { url: engine, key, timeoutMs: QUESTION_TIMEOUT_MS },
      index: config.SEARCH_INDEX,
      repeated: new RepeatedQuestions(),
    });
  let answering = await openAnswering();
  const listening = parts.indexChanges.tell([answering.memory]);
  await listening.ready;
  const asked = (query: Record<string, unknown>) => searchQuerySchema.parse({ today: TODAY, ...query });

  let app = options.start === false ? null : await start();

  return {
    config,
    parts,
    openAnswering,
    indexer: new Indexer(parts),
    writer: new EntryWriter(database),
    drained: (timeout?: number) => drained(database, 'search', timeout),
    async search(query: Record<string, unknown> = {}): Promise<SearchAnswer> {
      await nextTurn(); // A question comes in from outside; what is answered from memory would leave no turn to anybody.
      const { answer } = await answering.answer(asked(query));
      return searchAnswerSchema.parse(answer);
    },
    /** As if the engine were away. */
    async searchStore(query: Record<string, unknown> = {}): Promise<SearchAnswer> {
      const store = { search: new EntryTextSearch(parts.database), reader: parts.reader };
      const answer = await answerWithoutEngine(store, planSearch(asked(query)));
      return searchAnswerSchema.parse(answer);
    },
    async status(): Promise<SearchStatus> {
      return searchStatusSchema.parse(await firstValueFrom(client.send(SEARCH_STATUS, {})));
    },
    /** Ends the answers as the gateway does when it ends, and begins anew. */
    async answerAnew() {
      await answering.close();
      answering = await openAnswering();
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
      await listening.close();
      await answering.close();
      await parts.engine.deleteIndexIfExists(config.SEARCH_INDEX).catch(() => undefined);
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
