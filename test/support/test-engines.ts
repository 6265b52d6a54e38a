import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Engine, markOf, startMeilisearch, startPostgres } from '../../infra/local/src/index.js';
import { OWNER_FILE, PREFIX, removeLeftovers } from './leftovers.js';

interface Running {
  readonly folder: string;
  readonly engines: readonly Engine[];
}

let running: Running | null = null;

/**
 * Starts one PostgreSQL and one Meilisearch for all test files, in a temporary folder, and tells the tests where through
 * TEST_DATABASE_URL (the database `postgres`, from which clones are made), TEST_MEILI_URL and TEST_MEILI_KEY.
 */
export async function startTestEngines(): Promise<void> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  // mkdtemp shuts everybody out; when root starts the engines they run as another user and have to get in.
  await chmod(folder, 0o755);
  await writeFile(join(folder, OWNER_FILE), JSON.stringify(await markOf(process.pid)));
  stopWhenInterrupted();
  const [postgres, meilisearch] = await Promise.allSettled([
    startPostgres({ folder: join(folder, 'postgres'), durable: false }),
    startMeilisearch({ folder: join(folder, 'meilisearch') }),
  ]);
  const engines = [postgres, meilisearch].flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  running = { folder, engines };
  if (postgres.status === 'rejected' || meilisearch.status === 'rejected') {
    await stopTestEngines();
    throw postgres.status === 'rejected' ? postgres.reason : (meilisearch as PromiseRejectedResult).reason;
  }
  process.env['TEST_DATABASE_URL'] = postgres.value.adminUrl;
  process.env['TEST_MEILI_URL'] = meilisearch.value.url;
  process.env['TEST_MEILI_KEY'] = meilisearch.value.key;
  await prepareTemplate(postgres.value.adminUrl);
}

/** Stops both and removes their folder. */
export async function stopTestEngines(): Promise<void> {
  if (running === null) return;
  const { folder, engines } = running;
  running = null;
  await Promise.all(engines.map((engine) => engine.stop()));
  await rm(folder, { recursive: true, force: true });
}

async function prepareTemplate(adminUrl: string): Promise<void> {
  const path = join(import.meta.dirname, '../../libs/store/src/testing.ts');
  if (!existsSync(path)) return;
  const store = (await import(pathToFileURL(path).href)) as { prepareTemplate(url: string): Promise<void> };
  await store.prepareTemplate(adminUrl);
}

/** Jest ends without its tear-down when it is interrupted. */
function stopWhenInterrupted(): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // Whoever listens for a signal must end the process: Node does not any more.
    process.once(signal, () => void stopTestEngines().finally(() => process.exit(code)));
  }
}
