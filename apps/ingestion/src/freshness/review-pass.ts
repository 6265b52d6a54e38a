import { addMonths } from '@vicino/domain';
import type { DueReview, ReviewReader } from '@vicino/store';
import type { EntryWriter, ReviewWriter, VerificationWriter } from '@vicino/store/write';
import type { SourceDefinition } from '../sources/index.js';

/** An entry this long overdue is suspended, where the policy of its source says so. */
const SUSPENDED_AFTER_MONTHS = 12;
const BATCH = 500;

/** What reviews are read from and written to. */
export interface ReviewTools {
  readonly reader: Pick<ReviewReader, 'toRemind' | 'overdueSince' | 'confirmedSince' | 'byBody'>;
  readonly writer: Pick<ReviewWriter, 'remind'>;
  readonly entries: Pick<EntryWriter, 'suspend' | 'resume'>;
  readonly verifications: Pick<VerificationWriter, 'record'>;
}

/** What one pass did. */
export interface ReviewPass {
  /** Suspended for want of a confirmation that has come since: shown again. */
  readonly resumed: readonly DueReview[];
  readonly suspended: readonly DueReview[];
  readonly reminded: readonly DueReview[];
}

/**
 * The daily pass: shows again what was suspended and has been confirmed since, suspends what has been overdue for twelve
 * months where the policy of its source says so, then reminds of what is due, once a due date. A reminder is a row that
 * says whom, of what and when; it is sent to nobody. `today`: ISO date. A second pass on the same day does nothing.
 * @param signal Stops between two batches; the next pass goes on from there.
 */
export async function reviewPass(
  tools: ReviewTools,
  sources: readonly Pick<SourceDefinition, 'id' | 'freshness'>[],
  today: string,
  signal: AbortSignal | null = null,
): Promise<ReviewPass> {
  const resumed = await move(await tools.reader.confirmedSince(today), signal, (ids) =>
    tools.entries.resume(ids, { by: null, reason: 'CONFIRMED' }),
  );
  const suspended = await move(await overdue(tools, sources, today), signal, (ids) =>
    tools.entries.suspend(ids, { by: null, reason: 'OVERDUE' }),
  );
  const reminded: DueReview[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const due = await tools.reader.toRemind(today, BATCH);
    if (due.length === 0) return { resumed, suspended, reminded };
    await tools.writer.remind(due.map(({ entryId }) => entryId));
    reminded.push(...due);
  }
}

async function overdue(
  { reader }: ReviewTools,
  sources: readonly Pick<SourceDefinition, 'id' | 'freshness'>[],
  today: string,
): Promise<DueReview[]> {
  const strict = sources.filter(({ freshness }) => freshness.suspendOverdue).map(({ id }) => id);
  return strict.length === 0 ? [] : reader.overdueSince(addMonths(today, -SUSPENDED_AFTER_MONTHS), strict);
}

/** Moves entries batch by batch; answers those that moved. */
async function move(
  reviews: readonly DueReview[],
  signal: AbortSignal | null,
  moveBatch: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<DueReview[]> {
  const moved: DueReview[] = [];
  for (let start = 0; start < reviews.length; start += BATCH) {
    signal?.throwIfAborted();
    const batch = reviews.slice(start, start + BATCH);
    const ids = new Set(await moveBatch(batch.map(({ entryId }) => entryId)));
    moved.push(...batch.filter(({ entryId }) => ids.has(entryId)));
  }
  return moved;
}
