import { createHash } from 'node:crypto';

/** What can be asked whether a key was met. A `Set` is one. */
export interface Seen {
  has(key: string): boolean;
}

/** 32-bit words a digest. */
const WORDS = 4;
const FIRST_SLOTS = 1024;
/** Share of the slots in use above which there are made twice as many. */
const FULL = 0.75;

/**
 * Keys met, as 128 bits of their SHA-256 each, side by side in one block: 22 to 43 bytes a key, whatever its
 * length, so that a million take 34 MB. That any two of a million share a digest has a chance of 1 in 10^26.
 */
export class SeenKeys implements Seen {
  private slots = FIRST_SLOTS;
  private words = new Uint32Array(FIRST_SLOTS * WORDS);
  private count = 0;

  get size(): number {
    return this.count;
  }

  has(key: string): boolean {
    const digest = digestOf(key);
    return this.holds(this.slotOf(digest), digest);
  }

  /** Answers whether the key is new. */
  add(key: string): boolean {
    const digest = digestOf(key);
    const slot = this.slotOf(digest);
    if (this.holds(slot, digest)) return false;
    this.words.set(digest, slot * WORDS);
    this.count += 1;
    if (this.count > this.slots * FULL) this.grow();
    return true;
  }

  /** The slot that holds the digest, or the empty one where it belongs. */
  private slotOf(digest: Uint32Array): number {
    let slot = (digest[0] ?? 0) % this.slots;
    while (!this.holds(slot, digest) && !this.isEmpty(slot)) slot = (slot + 1) % this.slots;
    return slot;
  }

  private holds(slot: number, digest: Uint32Array): boolean {
    return digest.every((word, index) => this.words[slot * WORDS + index] === word);
  }

  private isEmpty(slot: number): boolean {
    // No digest begins with a zero word: see `digestOf`.
    return this.words[slot * WORDS] === 0;
  }

  private grow(): void {
    const before = this.words;
    this.slots *= 2;
    this.words = new Uint32Array(this.slots * WORDS);
    for (let at = 0; at < before.length; at += WORDS) {
      if (before[at] === 0) continue;
      const digest = before.subarray(at, at + WORDS);
      this.words.set(digest, this.slotOf(digest) * WORDS);
    }
  }
}

function digestOf(key: string): Uint32Array {
  const bytes = createHash('sha256').update(key).digest();
  const digest = Uint32Array.from({ length: WORDS }, (_, index) => bytes.readUInt32LE(index * 4));
  if (digest[0] === 0) digest[0] = 1;
  return digest;
}
