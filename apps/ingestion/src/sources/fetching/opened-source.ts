import type { Problem } from '@vicino/domain';
import type { SourceInput } from '../source.js';
import type { Validators } from './fetch-policy.js';

/** A source opened for reading, or why there is nothing to read. */
export type OpenedSource =
  | {
      readonly kind: 'content';
      readonly input: SourceInput;
      /** To be kept, and given to the next opening of the same source. */
      readonly validators: Validators;
      /** Frees what the opening holds (a temporary file). To be called when reading is over, however it ended. */
      close(): Promise<void>;
    }
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'problem'; readonly problem: Problem };
