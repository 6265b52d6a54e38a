/** What publication.mjs measures: engines of its own, a store full of synthetic entries, the search service as a process, answers. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { ClientProxyFactory, Transport } from '@nestjs/microservices';
import { Answering, RepeatedQuestions } from '@vicino/answering';
import { SEARCH_STATUS, searchQuerySchema } from '@vicino/contracts';
import { createDataSource, IndexChanges } from '@vicino/store';
import { EntryWriter, migrate } from '@vicino/store/write';
import { firstValueFrom } from 'rxjs';
import { startMeilisearch, startPostgres } from '../../infra/local/src/index.ts';
import { freePort } from '../../infra/local/src/free-port.ts';
import { runProgram } from '../support/run-program.ts';
import { syntheticEntry } from './synthetic-entries.mjs';

const BATCH = 1_000;
const TODAY = '2026-11-22';
const program = (name) => resolve(import.meta.dirname, '../../apps/search/src', name);

/** @param folder kept where given: the next run finds its entries there */
export async function withPublicationSystem({ entries, folder, say }, measure) {
  const home = folder === null ? await mkdtemp(join(tmpdir(), 'vicino-bench-')) : folder;
  await mkdir(home, { recursive: true });
  // Made for its owner alone; when root starts the engines they run as another user and have to get in.
  await chmod(home, 0o755);
  const closing = [];
  try {
    const postgres = await startPostgres({ folder: join(home, 'postgres'), durable: false });
    closing.unshift(() => postgres.stop());
    const meilisearch = await startMeilisearch({ folder: join(home, 'meilisearch') });
    closing.unshift(() => meilisearch.stop());
    await migrate(postgres.url);
    const database = createDataSource(postgres.url, { applicationName: 'vicino-bench', poolSize: 4 });
    await database.initialize();
    closing.unshift(() => database.destroy());
    const writer = new EntryWriter(database);
    const unused = await fill(database, writer, entries, say);
    const environment = {
      DATABASE_URL: postgres.url,
      MEILI_URL: meilisearch.url,
      MEILI_KEY: meilisearch.key,
      SEARCH_PORT: String(await freePort()),
      LOG_LEVEL: 'warn',
    };
    const service = await startService(environment);
    closing.unshift(service.stop);
    const answering = await startAnswering(environment, database);
    closing.unshift(answering.stop);
    const engine = async (path, method = 'GET', body = undefined) => {
      const headers = { authorization: `Bearer ${meilisearch.key}`, 'content-type': 'application/json' };
      const answer = await fetch(`${meilisearch.url}${path}`, { method, headers, body: body && JSON.stringify(body) });
      return answer.json();
    };
    await indexed(service, entries, say);
    const system = { ...service, ask: answering.ask, engine, uid: 'entries', writer, entries, unused, environment };
    try {
      return await measure({ ...system, cli: program('cli.ts') });
    } finally {
      await writer.suspend(unused.published, { by: null, reason: 'BENCHMARK' });
    }
  } finally {
    for (const close of closing) await close();
    if (folder === null) await rm(home, { recursive: true, force: true });
  }
}

/** The next number no entry of the store has, and the ids of those that are published from it on. */
async function fill(database, writer, entries, say) {
  const [{ count }] = await database.query('select count(*)::integer as count from entry');
  for (let start = count; start < entries; start += BATCH) {
    const part = Array.from({ length: Math.min(BATCH, entries - start) }, (_, place) => syntheticEntry(start + place));
    await writer.save(part, { runId: null, fetchedAt: new Date() });
  }
  say(`${entries} entries in the store`);
  return { next: Math.max(count, entries), published: [] };
}

/** Answers in this process, as the gateway gives them. */
async function startAnswering({ DATABASE_URL, MEILI_URL, MEILI_KEY }, database) {
  const answering = await Answering.open({
    store: { url: DATABASE_URL, applicationName: 'vicino-bench-answering', poolSize: 4 },
    engine: { url: MEILI_URL, key: MEILI_KEY, timeoutMs: 2_000 },
    index: 'entries',
    repeated: new RepeatedQuestions(),
  });
  const listening = new IndexChanges(database).tell([answering.memory]);
  return {
    ask: async (query) => (await answering.answer(searchQuerySchema.parse({ today: TODAY, ...query }))).answer,
    async stop() {
      await listening.close();
      await answering.close();
    },
  };
}

async function startService(environment) {
  const client = ClientProxyFactory.create({
    transport: Transport.TCP,
    options: { host: '127.0.0.1', port: Number(environment.SEARCH_PORT) },
  });
  const send = (pattern, message) => firstValueFrom(client.send(pattern, message));
  const status = () => send(SEARCH_STATUS, {});
  let running = null;
  const start = async () => {
    running = runProgram(program('main.ts'), [], { env: environment });
    let ended = false;
    void running.exited.then(() => (ended = true));
    while ((await status().catch(() => null)) === null) {
      if (ended) throw new Error(`The search service ended as it started:\n${running.lines.join('\n')}`);
      await pause(50);
    }
  };
  const stop = async () => {
    running.child.kill('SIGTERM');
    await running.exited;
    for (const line of running.lines) console.log(line);
  };
  await start();
  return {
    status,
    restart: async () => {
      await stop();
      await start();
    },
    stop: async () => {
      await stop();
      await client.close();
    },
  };
}

async function indexed({ status }, entries, say) {
  const start = performance.now();
  for (;;) {
    // A service that starts makes an outdated index anew and looks the whole of it through: not what is measured.
    const { documents, pending, index } = (await status().catch(() => null)) ?? {};
    const ready = index?.state === 'CURRENT' && index.rebuild === null && index.verification !== null;
    if (documents >= entries && pending === 0 && ready) break;
    await pause(200);
  }
  say(`indexed and looked through after ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
