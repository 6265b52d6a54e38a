import { addMonths } from '@vicino/domain';
import type { DueByBody, DueReview } from '@vicino/store';
import type { SourceDefinition } from '../sources/index.js';
import { reviewPass, type ReviewTools } from './review-pass.js';

const USAGE = 'Usage: npm run ingest -- reviews [remind]';
/** What is due soon: within this many months from today. */
const SOON_MONTHS = 1;

/**
 * What is to be confirmed, by body; with `remind`, the daily pass before it. Reminders are printed and remembered:
 * there is nothing yet that sends them.
 */
export async function reviewsCommand(
  tools: ReviewTools,
  sources: readonly SourceDefinition[],
  [task, ...more]: readonly string[],
  today: string,
): Promise<string[]> {
  if ((task !== undefined && task !== 'remind') || more.length > 0) return [USAGE];
  const lines: string[] = [];
  if (task === 'remind') {
    const remind = async (due: readonly DueReview[]): Promise<void> => void lines.push(...due.map(reminderLine));
    const { suspended, reminded } = await reviewPass(tools, sources, today, remind);
    lines.push(...suspended.map(suspendedLine));
    lines.push(`${reminded.length} reminded (printed here, sent to nobody), ${suspended.length} suspended`);
  }
  const bodies = await tools.reader.byBody(today, addMonths(today, SOON_MONTHS));
  return [...lines, ...(bodies.length === 0 ? ['No review is planned; run a source first.'] : bodies.map(bodyLine))];
}

function bodyLine({ managingBody, planned, dueSoon, overdue, suspended }: DueByBody): string {
  return `${managingBody ?? 'above the bodies'}: ${overdue} overdue, ${dueSoon} due within a month, ${suspended} suspended, of ${planned}`;
}

function reminderLine({ managingBody, dueOn, title, entryId }: DueReview): string {
  return `due ${dueOn} ${managingBody ?? 'above the bodies'}: ${title} (${entryId})`;
}

function suspendedLine({ managingBody, dueOn, title, entryId }: DueReview): string {
  return `suspended, due ${dueOn} ${managingBody ?? 'above the bodies'}: ${title} (${entryId})`;
}
