import { addMonths, REVIEW_SOON_MONTHS } from '@vicino/domain';
import { type DueByBody, type DueReview, VERIFICATION_METHODS, type VerificationMethod } from '@vicino/store';
import type { SourceDefinition } from '../sources/index.js';
import { reviewPass, type ReviewTools } from './review-pass.js';

const HOW = VERIFICATION_METHODS.map((method) => method.toLowerCase());
const USAGE = `Usage: npm run ingest -- reviews [command]
  (none)                          what each body has to confirm
  remind                          the daily pass now: resumes, suspends, reminds
  confirm ENTRY HOW --by NAME     a person found the entry true today; HOW: ${HOW.join(', ')}`;

/**
 * What is to be confirmed, by body; with `remind`, the daily pass before it; with `confirm`, a confirmation. Reminders
 * are written down and printed, and sent to nobody.
 * @param by who confirms
 */
export async function reviewsCommand(
  tools: ReviewTools,
  sources: readonly SourceDefinition[],
  [task, ...more]: readonly string[],
  today: string,
  by?: string,
): Promise<string[]> {
  const lines: string[] = [];
  if (task === 'confirm') return confirm(tools, more, today, by);
  if ((task !== undefined && task !== 'remind') || more.length > 0) return [USAGE];
  if (task === 'remind') {
    const { resumed, suspended, reminded } = await reviewPass(tools, sources, today);
    lines.push(...resumed.map(lineOf('shown again')), ...suspended.map(lineOf('suspended')), ...reminded.map(lineOf()));
    lines.push(
      `${reminded.length} reminded (sent to nobody), ${suspended.length} suspended, ${resumed.length} resumed`,
    );
  }
  const bodies = await tools.reader.byBody(today, addMonths(today, REVIEW_SOON_MONTHS));
  return [...lines, ...(bodies.length === 0 ? ['No review is planned; run a source first.'] : bodies.map(bodyLine))];
}

async function confirm(
  { verifications }: ReviewTools,
  [entryId, written, ...more]: readonly string[],
  today: string,
  by: string | undefined,
): Promise<string[]> {
  const how = VERIFICATION_METHODS.find((method): method is VerificationMethod => method.toLowerCase() === written);
  const person = by?.trim() ?? '';
  if (entryId === undefined || how === undefined || more.length > 0 || person === '') return [USAGE];
  await verifications.record({ entryId, on: today, by: person, how });
  return [`${entryId} is confirmed as of ${today}.`];
}

function bodyLine({ managingBody, planned, dueSoon, overdue, suspended, reminded }: DueByBody): string {
  const counts = `${overdue} overdue, ${dueSoon} due within a month, ${suspended} suspended, ${reminded} reminded`;
  return `${managingBody ?? 'above the bodies'}: ${counts}, of ${planned}`;
}

function lineOf(done?: string): (review: DueReview) => string {
  const prefix = done === undefined ? '' : `${done}, `;
  return ({ managingBody, dueOn, title, entryId }) =>
    `${prefix}due ${dueOn} ${managingBody ?? 'above the bodies'}: ${title} (${entryId})`;
}
