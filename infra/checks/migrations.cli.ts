import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMigrations } from '@vicino/store/write';
import { startPostgres } from '../local/src/index.js';

/**
 * Ends with 1 when the migrations, run on an empty database, give other tables than the entities describe, and prints
 * the statements that are missing.
 */
const folder = await mkdtemp(join(tmpdir(), 'vicino-check-'));
// When root starts the database it runs as another user, who has to get in.
await chmod(folder, 0o755);
const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: false });
try {
  const missing = await checkMigrations(postgres.adminUrl);
  if (missing.length > 0) {
    process.stderr.write(`The migrations lack:\n${missing.map((statement) => `  ${statement}`).join('\n')}\n`);
    process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
