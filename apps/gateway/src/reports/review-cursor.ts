import type { ReviewPlace } from '@vicino/store';
import { badInput } from '../api/api-error.js';

export function encodeReviewCursor({ dueOn, entryId }: ReviewPlace): string {
  return Buffer.from(`${dueOn} ${entryId}`).toString('base64url');
}

const PLACE = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** @throws BAD_USER_INPUT when the cursor is not ours */
export function reviewPlace(cursor: string): ReviewPlace {
  const [, dueOn, entryId] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (dueOn === undefined || entryId === undefined || Number.isNaN(Date.parse(`${dueOn}T00:00:00Z`)))
    throw badInput('after', 'is not a cursor of this service; send the endCursor of the page before.');
  return { dueOn, entryId };
}
