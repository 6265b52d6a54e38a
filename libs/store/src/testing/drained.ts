import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { ChangeConsumer } from '../changes/change-consumers.js';
import { ChangeLog } from '../changes/change-log.js';

const LOOK_EVERY = 10;

/**
 * Waits until the consumer has caught up with every change committed so far.
 * @param timeout milliseconds
 * @throws Error that says what is left, when it takes longer.
 */
export async function drained(dataSource: DataSource, consumer: ChangeConsumer, timeout = 15_000): Promise<void> {
  const log = new ChangeLog(dataSource);
  const deadline = performance.now() + timeout;
  while ((await log.pending(consumer)) > 0) {
    if (performance.now() > deadline) {
      throw new Error(`"${consumer}" did not catch up in ${timeout} ms. Left: ${await left(dataSource, consumer)}`);
    }
    await delay(LOOK_EVERY);
  }
}

async function left(dataSource: DataSource, consumer: ChangeConsumer): Promise<string> {
  const rows = await dataSource.query<{ total: number; mark: string }[]>(
    `select (count(*) over ())::integer as total,
            format('%s version %s%s', slug, mark.version, case when claim is null then '' else ' (claimed once)' end) as mark
     from change_mark as mark join entry on entry.id = mark.entry_id
     where consumer = $1 order by since limit 10`,
    [consumer],
  );
  return `${rows[0]?.total ?? 0} entries: ${rows.map((row) => row.mark).join('; ')}`;
}
