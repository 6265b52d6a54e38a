import type { SourceDefinition, SourceInput } from '../sources/index.js';
import { countedInput, progressLine } from './progress.js';
import type { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';

/** Milliseconds between two lines of a long run: few enough for a log, often enough for whoever waits. */
const PAUSE = 10_000;

/** A reading under way, which tells by itself how far it has come. */
export interface Watched {
  readonly input: SourceInput;
  /** To be called after each part: now and then it writes a line to the log, and the counts to the run. */
  readonly beat: () => Promise<void>;
}

/** Watches the reading of an input. */
export async function watched(
  tools: Pick<RunTools, 'runs' | 'runReader' | 'progress'>,
  source: SourceDefinition,
  runId: number,
  input: SourceInput,
  tally: RunTally,
  pause = PAUSE,
): Promise<Watched> {
  const before = await tools.runReader.lastSucceeded(source.id);
  const counted = countedInput(input);
  const start = performance.now();
  let next = start + pause;
  return {
    input: counted.input,
    async beat() {
      const now = performance.now();
      if (now < next) return;
      next = now + pause;
      tools.progress?.(
        progressLine(source.id, {
          rows: tally.read,
          seconds: (now - start) / 1000,
          bytes: input.size === null ? null : { read: counted.bytesRead(), of: input.size },
          rowsBefore: before?.counts.read ?? null,
        }),
      );
      await tools.runs.progress(runId, tally.counts());
    },
  };
}
