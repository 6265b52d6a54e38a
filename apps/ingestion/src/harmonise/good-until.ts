import type { Entry } from '@vicino/domain';
import { type Draft, firstText } from './draft.js';
import { remembered } from './remembered-rules.js';

const END_OF_TIME = '9999-12-31';

/**
 * Last day on which the same draft gives the same entry; null where the day plays no part. Two rules look at today: a
 * call is closed after its last day, and a confirmation dated in the future is a slip until its day has come.
 */
export function goodUntil({ fields }: Draft, { window, verifiedAt }: Entry, today: string): string | null {
  const stated = firstText(fields.verifiedAt);
  const isToCome = verifiedAt === null && remembered.partialDate([stated, END_OF_TIME]).value !== null;
  if (isToCome) return today;
  const closesOn = window?.closesOn ?? null;
  return closesOn !== null && closesOn >= today ? closesOn : null;
}
