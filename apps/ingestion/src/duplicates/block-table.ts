/** Entries that share a key, for all keys at once, in typed arrays: millions of small objects would cost ten times that. */
export interface BlockTable {
  /** Where each block begins in `members`; one more at the end. */
  readonly starts: Uint32Array;
  /** Entries, block by block, each block in ascending order. */
  readonly members: Uint32Array;
  /** The block of each place in `members`. */
  readonly blockOf: Uint32Array;
  /** Where the places of each entry begin in `places`; one more at the end. */
  readonly firstPlaces: Uint32Array;
  /** Places in `members`, entry by entry. */
  readonly places: Uint32Array;
}

/** An entry's number takes 24 bits of 64, the hash of a key the other 40: of millions of keys a handful then look alike. */
const ENTRY_BITS = 24;
const MOST_ENTRIES = 2 ** ENTRY_BITS;
const ENTRY_MASK = MOST_ENTRIES - 1;
/** Which half of a 64-bit number the processor keeps first. */
const LOW = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/**
 * @param keysOf the keys of each entry, each key once
 * Two keys of one hash make one block: entries too many meet, and are found to differ.
 */
export function blockTable(count: number, keysOf: (entry: number) => Iterable<string>): BlockTable {
  if (count > MOST_ENTRIES) throw new RangeError(`At most ${String(MOST_ENTRIES)} entries can be compared at once`);
  const sorted = sortedIncidences(count, keysOf);
  const entryAt = (at: number): number => (sorted[2 * at + LOW] ?? 0) & ENTRY_MASK;
  const sameKey = (at: number, other: number): boolean =>
    sorted[2 * at + 1 - LOW] === sorted[2 * other + 1 - LOW] &&
    (sorted[2 * at + LOW] ?? 0) >>> ENTRY_BITS === (sorted[2 * other + LOW] ?? 0) >>> ENTRY_BITS;
  const total = sorted.length / 2;
  // First only counted, so that every array has its size from the beginning. A block of one brings nobody together.
  let [blocks, places] = [0, 0];
  const eachBlock = (visit: (from: number, to: number) => void): void => {
    for (let from = 0, to = 1; from < total; from = to, to += 1) {
      while (to < total && sameKey(from, to)) to += 1;
      if (to - from > 1) visit(from, to);
    }
  };
  eachBlock((from, to) => {
    blocks += 1;
    places += to - from;
  });
  const table = {
    starts: new Uint32Array(blocks + 1),
    members: new Uint32Array(places),
    blockOf: new Uint32Array(places),
    firstPlaces: new Uint32Array(count + 1),
    places: new Uint32Array(places),
  };
  let [block, place] = [0, 0];
  eachBlock((from, to) => {
    for (let at = from; at < to; at += 1, place += 1) {
      table.members[place] = entryAt(at);
      table.blockOf[place] = block;
    }
    block += 1;
    table.starts[block] = place;
  });
  placeEntries(table);
  return table;
}

/** Pairs of 32-bit halves: hash and entry, in the order of both. */
function sortedIncidences(count: number, keysOf: (entry: number) => Iterable<string>): Uint32Array {
  let halves = new Uint32Array(2 * 24 * Math.max(1, count));
  let used = 0;
  for (let entry = 0; entry < count; entry += 1) {
    for (const key of keysOf(entry)) {
      if (used === halves.length) {
        const larger = new Uint32Array(2 * halves.length);
        larger.set(halves);
        halves = larger;
      }
      const [high, rest] = hash40(key);
      halves[used + LOW] = ((rest << ENTRY_BITS) | entry) >>> 0;
      halves[used + 1 - LOW] = high;
      used += 2;
    }
  }
  const sorted = halves.slice(0, used);
  new BigUint64Array(sorted.buffer).sort();
  return sorted;
}

/** 32 and 8 bits of a key: two multiplicative hashes, mixed at the end so that every letter reaches every bit. */
function hash40(key: string): readonly [number, number] {
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
  }
  first = Math.imul(first ^ (first >>> 15) ^ second, 0x85ebca6b);
  second = Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  return [(first ^ (first >>> 16)) >>> 0, (second >>> 24) & 0xff];
}

/** Counting sort: where each entry stands, in all its blocks. */
function placeEntries({ members, firstPlaces, places }: BlockTable): void {
  for (const entry of members) firstPlaces[entry + 1] = (firstPlaces[entry + 1] ?? 0) + 1;
  for (let entry = 1; entry < firstPlaces.length; entry += 1) {
    firstPlaces[entry] = (firstPlaces[entry] ?? 0) + (firstPlaces[entry - 1] ?? 0);
  }
  const next = firstPlaces.slice();
  for (const [place, entry] of members.entries()) {
    const slot = next[entry] ?? 0;
    places[slot] = place;
    next[entry] = slot + 1;
  }
}
