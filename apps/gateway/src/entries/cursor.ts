import { createHash } from 'node:crypto';
import type { SearchQuery } from '@vicino/contracts';
import { badInput } from '../api/api-error.js';

/** The parts of a question that decide the order of its answers: a cursor is good for these only. */
type Question = Omit<SearchQuery, 'offset' | 'limit' | 'today' | 'openAt' | 'facets' | 'nextBest'>;

/** Writes the opaque place of a hit in the answers to one question. */
export function cursorsOf(question: Question): (position: number) => string {
  let print: string | undefined;
  return (position) => Buffer.from(`${position}.${(print ??= fingerprint(question))}`).toString('base64url');
}

/**
 * Position of the hit after the cursor's.
 * @throws BAD_USER_INPUT when the cursor is not ours or belongs to another question.
 */
export function positionAfter(question: Question, cursor: string): number {
  const [position, print] = Buffer.from(cursor, 'base64url').toString().split('.');
  if (position === undefined || !/^\d{1,5}$/.test(position)) {
    throw badInput('after', 'is not a cursor of this service; send the endCursor of the page before.');
  }
  if (print !== fingerprint(question)) {
    throw badInput('after', 'belongs to another question; leave it out to start from the first page.');
  }
  return Number(position) + 1;
}

/** What does not change the order of the answers, and the time, which goes on while one reads. */
const NO_QUESTION = new Set(['offset', 'limit', 'today', 'openAt', 'facets', 'nextBest']);

/** Of a profile, that there is one: what it says could be found by trying, from a cursor that somebody kept. */
function fingerprint(question: Question): string {
  const parts = Object.entries(question).filter(([name]) => !NO_QUESTION.has(name) && name !== 'eligibleFor');
  parts.push(['onlyEligible', question.eligibleFor !== null]);
  const sorted = parts.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 12);
}
