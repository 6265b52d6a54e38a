import type { Entry, RawRecord } from '@vicino/domain';
import type { SourceStateReader } from '@vicino/store';
import type {
  EntryWriter,
  ProblemWriter,
  RawRecordWriter,
  RunWriter,
  SourceLock,
  SourceStateWriter,
} from '@vicino/store/write';
import type { Harmonised, HarmoniseSource } from '../harmonise/index.js';
import type { OpenedSource, SourceDefinition, Validators } from '../sources/index.js';

/** What a run works with. Functions where there is nothing to keep, so that a test can hand in its own feed. */
export interface RunTools {
  readonly open: (source: SourceDefinition, known: Validators) => Promise<OpenedSource>;
  readonly harmonise: (source: HarmoniseSource, records: readonly RawRecord[]) => readonly Harmonised[];
  readonly entries: Pick<EntryWriter, 'save' | 'compare' | 'missing' | 'withdrawMissing'>;
  readonly rawRecords: RawRecordWriter;
  readonly problems: ProblemWriter;
  readonly runs: RunWriter;
  readonly stateReader: SourceStateReader;
  readonly stateWriter: SourceStateWriter;
  readonly lock: SourceLock;
  /** Version of the rules: validators of a run under other rules are not used, so that everything is read again. */
  readonly rulesVersion: string;
}

/** Entries ready to be stored, with the problems that stay with each. */
export interface ReadyEntry {
  readonly entry: Entry;
  readonly harmonised: Harmonised;
}
