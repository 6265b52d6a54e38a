/** Starts both engines on the folder named, says where they are, and stays: for tests that kill it. */
import { join } from 'node:path';
import { startMeilisearch, startPostgres } from '../../../infra/local/src/index.js';

const folder = process.argv[2] ?? '';
const [postgres, meilisearch] = await Promise.all([
  startPostgres({ folder: join(folder, 'postgres'), durable: false }),
  startMeilisearch({ folder: join(folder, 'meilisearch') }),
]);
process.stdout.write(`${JSON.stringify({ postgres: postgres.pid, meilisearch: meilisearch.pid })}\n`);
setInterval(() => undefined, 60_000);
