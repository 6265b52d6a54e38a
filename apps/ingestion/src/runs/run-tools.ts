import type { DoNotListReader, SourceStateReader } from '@vicino/store';
import type {
  EntryWriter,
  ProblemWriter,
  RawRecordWriter,
  ReviewWriter,
  RunWriter,
  SourceLock,
  SourceStateWriter,
} from '@vicino/store/write';
import type { Harmoniser, HarmoniseSource } from '../harmonise/index.js';
import type { OpenedSource, SourceDefinition, Validators } from '../sources/index.js';

/** What a run works with. Functions where there is nothing to keep, so that a test can hand in its own feed. */
export interface RunTools {
  readonly open: (source: SourceDefinition, known: Validators) => Promise<OpenedSource>;
  /** A harmoniser for one run, by the day of the run. */
  readonly harmoniser: (source: HarmoniseSource) => Harmoniser;
  readonly entries: Pick<EntryWriter, 'save' | 'compare' | 'missing' | 'withdrawMissing'>;
  readonly rawRecords: RawRecordWriter;
  readonly problems: ProblemWriter;
  readonly reviews: Pick<ReviewWriter, 'plan'>;
  readonly runs: RunWriter;
  readonly stateReader: SourceStateReader;
  readonly stateWriter: SourceStateWriter;
  readonly lock: SourceLock;
  /** Those who asked not to be listed. */
  readonly doNotList: Pick<DoNotListReader, 'load'>;
  /** Version of the rules: validators of a run under other rules are not used, so that everything is read again. */
  readonly rulesVersion: string;
}
