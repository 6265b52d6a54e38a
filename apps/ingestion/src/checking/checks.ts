import { type CheckAnswer, type CheckRequest } from '@vicino/contracts';
import type { Harmoniser, HarmoniseSource } from '../harmonise/index.js';
import { bytesInput } from '../sources/index.js';
import { checkFile } from './check-file.js';
import { type CheckAgainst, sourceToCheck } from './source-to-check.js';

/** What checks are made with; nothing of it can write. */
export interface CheckTools extends CheckAgainst {
  readonly harmoniser: (source: HarmoniseSource) => Harmoniser;
}

/** Checks files, one at a time: anybody may ask, and runs of the sources must not have to wait for them. */
export class Checks {
  private busy = false;

  constructor(private readonly tools: CheckTools) {}

  async check({ content, ...about }: CheckRequest): Promise<CheckAnswer> {
    const found = sourceToCheck(about, this.tools);
    if (found.kind === 'UNKNOWN')
      return { kind: 'REFUSED', reason: 'UNKNOWN', field: found.field, message: found.message };
    if (this.busy) {
      const message = 'Si sta controllando un altro file. Riprovare tra qualche secondo.';
      return { kind: 'REFUSED', reason: 'BUSY', field: null, message };
    }
    this.busy = true;
    try {
      const input = bytesInput(Buffer.from(content, 'base64'));
      return { kind: 'CHECKED', report: await checkFile(found.source, input, this.tools.harmoniser(found.source)) };
    } finally {
      this.busy = false;
    }
  }
}
