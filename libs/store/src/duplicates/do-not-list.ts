import { type DoNotListKind, foldText } from '@vicino/domain';
import { sha256 } from '../entries/content-hash.js';

/** A request not to be listed. What it was about is kept as a hash alone. */
export interface DoNotListRequest {
  readonly id: number;
  readonly kind: DoNotListKind;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** SHA-256 (hex) by which a value is recognised however it is written: case, accents, spaces and punctuation apart. */
export function doNotListHash(kind: DoNotListKind, value: string): string {
  return sha256(`${kind}:${kind === 'ENTRY' ? value : foldText(value).replaceAll(' ', '')}`);
}

/** The list as it is at a moment, to ask many questions of. */
export class DoNotList {
  constructor(private readonly hashes: ReadonlySet<string>) {}

  /** SHA-256 (hex): another one when anybody was put on the list or taken off it. */
  get fingerprint(): string {
    return sha256([...this.hashes].toSorted().join('\n'));
  }

  has(kind: DoNotListKind, value: string): boolean {
    return this.hashes.has(doNotListHash(kind, value));
  }
}
