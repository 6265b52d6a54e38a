import { blockKeys } from './block-keys.js';
import type { Fingerprint } from './fingerprint.js';

/** Two entries worth comparing, by their places in the list given; the smaller first. */
export type Candidate = readonly [number, number];

/**
 * A block is a set of entries that share a key. Up to this size all pairs of it are candidates; a bigger one is put in
 * order of its names and each entry meets the ones beside it only (sorted neighbourhood): duplicates have names that lie
 * side by side, and a key that many share says nothing by itself.
 */
export const LARGEST_FULL_BLOCK = 40;
export const NEIGHBOURS = 8;

/**
 * Pairs worth comparing, without comparing all with all; which keys entries share is in `blockKeys`.
 * Each pair once; the same set whatever the order of the entries.
 */
export function* blocks(prints: readonly Fingerprint[]): Iterable<Candidate> {
  const byKey = new Map<string, number[]>();
  const blocksOf = prints.map((print, at) =>
    [...blockKeys(print)].map((key) => {
      const block = byKey.get(key) ?? [];
      if (block.length === 0) byKey.set(key, block);
      block.push(at);
      return block;
    }),
  );
  const places = new Map<readonly number[], Neighbourhood>();
  for (const block of byKey.values()) {
    if (block.length > LARGEST_FULL_BLOCK) places.set(block, neighbourhood(block, prints));
  }
  for (const [at, itsBlocks] of blocksOf.entries()) {
    const others = new Set<number>();
    for (const block of itsBlocks) {
      for (const other of places.get(block)?.around(at) ?? block) if (other > at) others.add(other);
    }
    for (const other of others) yield [at, other];
  }
}

interface Neighbourhood {
  around(entry: number): readonly number[];
}

function neighbourhood(block: readonly number[], prints: readonly Fingerprint[]): Neighbourhood {
  const inOrder = block
    .map((at) => ({ at, name: sortingName(prints[at]) }))
    .toSorted((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0))
    .map(({ at }) => at);
  const placeOf = new Map(inOrder.map((at, place) => [at, place]));
  return {
    around: (entry) => {
      const place = placeOf.get(entry) ?? 0;
      return inOrder.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
    },
  };
}

/** Words in order, so that "Caritas Ivrea: viveri" and "Viveri Caritas" lie together; the id makes the order total. */
function sortingName(print: Fingerprint | undefined): string {
  if (print === undefined) return '';
  const words = print.name.words.map(({ word }) => word).toSorted();
  return `${words.join(' ')} ${print.id}`;
}
