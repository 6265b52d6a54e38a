import { addMonths } from '@vicino/domain';
import type { DueReview, ReviewReader } from '@vicino/store';
import type { EntryWriter, ReviewWriter } from '@vicino/store/write';
import type { SourceDefinition } from '../sources/index.js';

/** An entry this long overdue is suspended, where the policy of its source says so. */
const SUSPENDED_AFTER_MONTHS = 12;
const BATCH = 500;

/** What reviews are read from and written to. */
export interface ReviewTools {
  readonly reader: Pick<ReviewReader, 'toRemind' | 'overdueSince' | 'byBody'>;
  readonly writer: Pick<ReviewWriter, 'reminded'>;
  readonly entries: Pick<EntryWriter, 'suspend'>;
}

/** What one pass did. */
export interface ReviewPass {
  readonly suspended: readonly DueReview[];
  readonly reminded: readonly DueReview[];
}

/**
 * The daily pass: suspends what has been overdue for twelve months where the policy of its source says so, then reminds
 * of what is due, once a due date. `today`: ISO date. A reminder is handed to `remind` before it is written down: broken
 * off half-way it is given again, never lost. A second pass on the same day does nothing.
 */
export async function reviewPass(
  tools: ReviewTools,
  sources: readonly Pick<SourceDefinition, 'id' | 'freshness'>[],
  today: string,
  remind: (due: readonly DueReview[]) => Promise<void>,
): Promise<ReviewPass> {
  const suspended = await suspendOverdue(tools, sources, today);
  const reminded: DueReview[] = [];
  for (;;) {
    const due = await tools.reader.toRemind(today, BATCH);
    if (due.length === 0) return { suspended, reminded };
    await remind(due);
    await tools.writer.reminded(due.map(({ entryId }) => entryId));
    reminded.push(...due);
  }
}

async function suspendOverdue(
  { reader, entries }: ReviewTools,
  sources: readonly Pick<SourceDefinition, 'id' | 'freshness'>[],
  today: string,
): Promise<DueReview[]> {
  const strict = sources.filter(({ freshness }) => freshness.suspendOverdue).map(({ id }) => id);
  if (strict.length === 0) return [];
  const overdue = await reader.overdueSince(addMonths(today, -SUSPENDED_AFTER_MONTHS), strict);
  const suspended: DueReview[] = [];
  for (let start = 0; start < overdue.length; start += BATCH) {
    const batch = overdue.slice(start, start + BATCH);
    const moved = await entries.suspend(
      batch.map(({ entryId }) => entryId),
      { by: null, reason: 'OVERDUE' },
    );
    suspended.push(...batch.filter(({ entryId }) => moved.includes(entryId)));
  }
  return suspended;
}
