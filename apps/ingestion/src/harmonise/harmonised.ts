import type { Entry, Problem } from '@vicino/domain';
import type { Sureness } from './answer.js';

/** What harmonising needs to know of a source; the lines of the table of sources fit as they are. */
export interface HarmoniseSource {
  readonly id: string;
  /** Name of the source as people know it. */
  readonly name: string;
  /** Slug of the managing body that answers for the records; null for sources above the seven. */
  readonly managingBody: string | null;
  /** Name of the mapping. */
  readonly mapping: string;
  /** Fields that identify a record from run to run; dotted paths for nested formats. */
  readonly keyFields: readonly string[];
  /** Field by which several records are one entry; null when each is one. */
  readonly groupBy: string | null;
}

/** How one field of an entry came about: for the person who asks why, and for the history of a record. */
export interface Provenance {
  /** Our field. */
  readonly field: string;
  /** The provider's field, and what it said; null when the value was worked out from other fields. */
  readonly sourceField: string | null;
  readonly read: string | null;
  /** File name of the rule. */
  readonly rule: string;
  readonly sureness: Sureness;
}

/** One record harmonised. `entry` is null only where there is not even a title: the raw record stays. */
export interface Harmonised {
  readonly entry: Entry | null;
  readonly problems: readonly Problem[];
  readonly provenance: readonly Provenance[];
  /** Where the records it was made of are in the file. */
  readonly rawPositions: readonly string[];
  /** Last day (ISO) on which the same records give the same; null where the day plays no part. */
  readonly goodUntil: string | null;
}
