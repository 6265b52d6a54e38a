import type { RawRecord } from '@vicino/domain';
import type { EntryProblem } from '@vicino/store';
import type { Gatherer } from '../harmonise/index.js';
import { read, type SourceDefinition, type SourceInput } from '../sources/index.js';
import type { EntrySink } from './entry-sink.js';
import { readInParts } from './read-in-parts.js';
import type { RunTally } from './run-tally.js';

/**
 * Reads to the end, a part at a time: `before` has each part before anything touches it, then its records are put
 * together to entries and passed on.
 */
export async function readAll(
  gatherer: Gatherer,
  source: SourceDefinition,
  input: SourceInput,
  tally: RunTally,
  sink: EntrySink,
  before: (records: readonly RawRecord[]) => Promise<void>,
): Promise<void> {
  for await (const part of readInParts(read(source, input))) {
    tally.read += part.records.length;
    await before(part.records);
    await sink.problems(part.problems.map((problem): EntryProblem => ({ ...problem, entryId: null })));
    await sink.entries(gatherer.gather(part.records));
  }
  await sink.entries(gatherer.gatherRest());
}
