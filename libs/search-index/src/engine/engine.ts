import {
  type Meilisearch,
  MeilisearchApiError,
  MeilisearchRequestError,
  type EnqueuedTaskPromise,
  type Task,
} from 'meilisearch';
import { QuestionEngine } from './question-engine.js';
import { setTimeout as pause } from 'node:timers/promises';

export type Engine = Meilisearch;

/** Names of the indexes of one catalogue on an engine; two catalogues may share the engine under two names. */
export interface IndexNames {
  /** The one that is searched. */
  readonly live: string;
  /** The one a rebuild fills before the two change places. */
  readonly next: string;
}

export function indexNames(live: string): IndexNames {
  return { live, next: `${live}_next` };
}

/**
 * A client of the engine; nothing is sent yet.
 * Compressed answers are refused: the client asks for gzip by default and each answer then stalls 42 ms on loopback.
 */
export function connectEngine(at: { url: string; key?: string | undefined; timeoutMs: number }): Engine {
  return new QuestionEngine({
    host: at.url,
    ...(at.key === undefined ? {} : { apiKey: at.key }),
    timeout: at.timeoutMs,
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
}

/** A task the engine accepted and then did not carry out. `code` and `type` are the engine's. */
export class EngineTaskError extends Error {
  override readonly name = 'EngineTaskError';
  readonly code: string;
  readonly type: string;

  constructor(task: Task) {
    super(`The engine did not carry out task ${task.uid} (${task.type}): ${task.error?.message ?? task.status}`);
    this.code = task.error?.code ?? task.status;
    this.type = task.error?.type ?? 'internal';
  }
}

/** Milliseconds before each look at a task. A single document is often indexed within ten. */
const LOOKS_MS = [4, 4, 4, 4, 8, 8, 8, 15, 15, 30, 30, 30, 30, 30, 30] as const;
/** What takes longer is a batch of a rebuild, for which nobody waits. */
const LATER_LOOKS_MS = 100;

/**
 * Waits until the engine has carried the task out, for as long as it answers that it is at it: sending the batch again
 * would only lengthen its queue. (The client's own waiting looks at even intervals, and its time limit leaves a timer
 * behind when a request fails meanwhile, which keeps a process alive for as long as the limit.)
 * @throws EngineTaskError when it failed or was cancelled, the client's errors when the engine cannot be reached.
 */
export async function carriedOut(engine: Engine, task: EnqueuedTaskPromise): Promise<void> {
  const { taskUid } = await task;
  for (let look = 0; ; look += 1) {
    await pause(LOOKS_MS[look] ?? LATER_LOOKS_MS);
    const seen = await engine.tasks.getTask(taskUid);
    if (seen.status === 'succeeded') return;
    if (seen.status === 'failed' || seen.status === 'canceled') throw new EngineTaskError(seen);
  }
}

/** The engine's code of an error, of a call as of a task; null for errors that are not the engine's. */
export function engineCode(error: unknown): string | null {
  if (error instanceof EngineTaskError) return error.code;
  return error instanceof MeilisearchApiError ? (error.cause?.code ?? String(error.response.status)) : null;
}

export function isIndexMissing(error: unknown): boolean {
  return engineCode(error) === 'index_not_found';
}

/**
 * What an index made by other settings says to a question it does not know the fields of. Questions are checked before
 * they reach the engine, so it can mean nothing else.
 */
const OUTGROWN: ReadonlySet<string> = new Set([
  'invalid_search_filter',
  'invalid_search_facets',
  'invalid_search_sort',
  'invalid_search_attributes_to_search_on',
]);

/**
 * Whether the engine cannot answer now, through no fault of the question: away, too slow, broken, without index, or with
 * one of an earlier release that is just being made anew.
 */
export function isEngineAway(error: unknown): boolean {
  if (error instanceof MeilisearchRequestError || isIndexMissing(error)) return true;
  if (OUTGROWN.has(engineCode(error) ?? '')) return true;
  return error instanceof MeilisearchApiError && (error.response.status >= 500 || error.response.status === 429);
}

/** What is wrong with the engine, in a sentence that says what to do; null when the error is not the engine's. */
export function engineTrouble(error: unknown): string | null {
  if (error instanceof MeilisearchRequestError) return 'The engine does not answer: is it running, is MEILI_URL right?';
  const refused = error instanceof MeilisearchApiError && [401, 403].includes(error.response.status);
  if (refused) return 'The engine refuses the key: set MEILI_KEY to one that may do everything.';
  return engineCode(error) === null ? null : (error as Error).message;
}
