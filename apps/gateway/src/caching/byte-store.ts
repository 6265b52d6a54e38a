/** What is put anywhere takes so many bytes, or a multiple of them. */
export const SLOT_BYTES = 4 * 1024;

/** Where bytes were put. */
export interface Place {
  readonly slots: readonly number[];
  readonly length: number;
}

/**
 * Bytes that are kept for long, in one piece of memory that is taken once. As a buffer each they are given back only when the
 * collector has gone through everything else that is remembered, and their bytes make it do that sooner.
 */
export class ByteStore {
  private readonly memory: Buffer;
  private readonly free: number[];

  /** @param bytes how many there is room for; the system gives it as it is used */
  constructor(bytes: number) {
    const slots = Math.floor(bytes / SLOT_BYTES);
    this.memory = Buffer.allocUnsafeSlow(slots * SLOT_BYTES);
    this.free = Array.from({ length: slots }, (_, slot) => slots - 1 - slot);
  }

  hasRoomFor(length: number): boolean {
    return this.free.length >= Math.ceil(length / SLOT_BYTES);
  }

  /** Call it only where there is room. @throws RangeError where there is none */
  put(bytes: Buffer): Place {
    if (!this.hasRoomFor(bytes.length)) throw new RangeError(`No room for ${bytes.length} bytes`);
    const slots = this.free.splice(this.free.length - Math.ceil(bytes.length / SLOT_BYTES));
    slots.forEach((slot, index) =>
      bytes.copy(this.memory, slot * SLOT_BYTES, index * SLOT_BYTES, (index + 1) * SLOT_BYTES),
    );
    return { slots, length: bytes.length };
  }

  /** A copy: what was put there may be released while it is still on its way to somebody. */
  read({ slots, length }: Place): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    slots.forEach((slot, index) => {
      const from = slot * SLOT_BYTES;
      this.memory.copy(bytes, index * SLOT_BYTES, from, from + Math.min(SLOT_BYTES, length - index * SLOT_BYTES));
    });
    return bytes;
  }

  release({ slots }: Place): void {
    this.free.push(...slots);
  }
}
