import type { DoNotListReader, RunReader, SourceStateReader } from '@vicino/store';
import type {
  EntryWriter,
  ProblemWriter,
  RawRecordWriter,
  ReadingWriter,
  ReviewWriter,
  RunWriter,
  SourceLock,
  SourceStateWriter,
} from '@vicino/store/write';
import type { Gatherer, HarmoniseSource } from '../harmonise/index.js';
import type { OpenedSource, SourceDefinition, Validators } from '../sources/index.js';

/** What a run works with. Functions where there is nothing to keep, so that a test can hand in its own feed. */
export interface RunTools {
  readonly open: (source: SourceDefinition, known: Validators) => Promise<OpenedSource>;
  /** The day it is (ISO date, Europe/Rome); asked once a run. */
  readonly today: () => string;
  /** Puts the records of one run together and harmonises them, by the day of the run. */
  readonly harmoniser: (source: HarmoniseSource, today: string) => Gatherer;
  readonly entries: Pick<EntryWriter, 'save' | 'compare' | 'missing' | 'withdrawMissing'>;
  readonly rawRecords: RawRecordWriter;
  /** What entries were last made of. */
  readonly readings: Pick<ReadingWriter, 'carryOver' | 'keep' | 'forget'>;
  readonly problems: ProblemWriter;
  readonly reviews: Pick<ReviewWriter, 'plan'>;
  readonly runs: RunWriter;
  readonly runReader: Pick<RunReader, 'lastSucceeded'>;
  readonly stateReader: SourceStateReader;
  readonly stateWriter: SourceStateWriter;
  readonly lock: SourceLock;
  /** Those who asked not to be listed. */
  readonly doNotList: Pick<DoNotListReader, 'load'>;
  /** Version of the rules: what was read under other rules is read again. */
  readonly rulesVersion: string;
  /** Told now and then how far a long run has come; a sentence. */
  readonly progress?: (line: string) => void;
}
