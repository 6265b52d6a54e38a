import { engineCode, isEngineAway } from '../engine.js';

/**
 * An error of a question with a profile, to be thrown in place of the original: the engine repeats the filter it
 * refused, and with it what the person told us, which would then stand in the log. An engine that is away repeats nothing.
 */
export function withoutTraces(error: unknown): unknown {
  if (isEngineAway(error)) return error;
  const name = error instanceof Error ? error.name : typeof error;
  return new Error(`A question with a profile failed (${name}, ${engineCode(error) ?? 'no code of the engine'})`);
}
