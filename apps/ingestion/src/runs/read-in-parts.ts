import type { Problem, RawRecord } from '@vicino/domain';
import type { SourceItem } from '../sources/index.js';

/** Records a part: enough for set-based writing, few enough for constant memory. */
const PART = 500;

/** What was read since the part before, in the order of the file. */
export interface Part {
  readonly records: readonly RawRecord[];
  readonly problems: readonly Problem[];
}

/** Cuts a reading into parts; the last may be smaller, and none is empty. */
export async function* readInParts(items: AsyncIterable<SourceItem>, size = PART): AsyncIterable<Part> {
  let records: RawRecord[] = [];
  let problems: Problem[] = [];
  for await (const item of items) {
    if (item.type === 'record') records.push(item.record);
    else problems.push(item.problem);
    if (records.length + problems.length >= size) {
      yield { records, problems };
      records = [];
      problems = [];
    }
  }
  if (records.length + problems.length > 0) yield { records, problems };
}
