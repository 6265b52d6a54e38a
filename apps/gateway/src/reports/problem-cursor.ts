import { badInput } from '../api/api-error.js';

/** A place among the problems of one run: a page goes on in the run it began in, whatever ran since. */
export interface ProblemPlace {
  readonly runId: number;
  /** Number of the last problem given. */
  readonly after: string;
}

export function encodeProblemCursor({ runId, after }: ProblemPlace): string {
  return Buffer.from(`${runId}.${after}`).toString('base64url');
}

/** @throws BAD_USER_INPUT when the cursor is not ours */
export function problemPlace(cursor: string): ProblemPlace {
  const [, runId, after] = /^(\d{1,9})\.(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (runId === undefined || after === undefined)
    throw badInput('after', 'is not a cursor of this service; send the endCursor of the page before.');
  return { runId: Number(runId), after };
}
