#!/usr/bin/env node
/**
 * How fast one long file goes through the whole of ingestion, in how much memory, what a second run of it costs, and
 * what a third costs in which one row of a hundred has changed. Ends with a line for each bar, PASS or FAIL.
 *
 *   node test/bench/ingest.mjs [--rows 100000]
 *
 * It runs what `npm run build` makes, as compiling in the same process would count as memory. The file is synthetic and
 * says so in every row; it lies in a temporary folder with a PostgreSQL of its own, and both are removed at the end. The
 * work is done in a child process whose heap may not grow beyond 200 MB.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../infra/local/build.mjs';

const ROOT = join(import.meta.dirname, '../..');
const HEAP_MB = 200;
const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const rows = Number(values.rows);
if (!Number.isInteger(rows) || rows < 1) throw new Error(`--rows wants a whole number above 0, not "${values.rows}"`);

await build(ROOT);
const { startPostgres } = await import('../../dist/server/infra/local/src/index.js');
const { migrate } = await import('../../dist/server/libs/store/src/write.js');
const { writeSyntheticFeed } = await import('./ingest-feed.mjs');

const folder = await mkdtemp(join(tmpdir(), 'vicino-bench-'));
// mkdtemp shuts everybody out; when root starts the engine it runs as another user and has to get in.
await chmod(folder, 0o755);
const feeds = join(folder, 'feeds');
await mkdir(feeds);
let postgres = null;
try {
  await writeSyntheticFeed(join(feeds, 'synthetic.csv'), rows);
  await writeSyntheticFeed(join(feeds, 'changed.csv'), rows, 100);
  const { size } = await stat(join(feeds, 'synthetic.csv'));
  console.log(`${rows} synthetic rows, ${(size / 1024 / 1024).toFixed(1)} MB; heap limit ${HEAP_MB} MB`);
  postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
  await migrate(postgres.url);
  const worker = spawn(process.execPath, workerArguments(), {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: postgres.url, VICINO_FEEDS: feeds, LOG_LEVEL: 'warn' },
  });
  const [code] = await once(worker, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
}

function workerArguments() {
  return [`--max-old-space-size=${HEAP_MB}`, join(import.meta.dirname, 'ingest-worker.mjs')];
}
