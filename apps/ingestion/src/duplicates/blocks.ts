import { blockKeys } from './block-keys.js';
import { type BlockTable, blockTable } from './block-table.js';
import type { Fingerprint } from './fingerprint.js';

/** An entry and those worth comparing it with, by their places in the list given. */
export interface Candidates {
  readonly at: number;
  readonly others: readonly number[];
}

/**
 * A block is a set of entries that share a key. Up to this size all pairs of it are candidates; in a bigger one each
 * entry meets only those beside it in the order of their names (sorted neighbourhood): duplicates have names that lie
 * side by side, and a key that many share says nothing by itself.
 */
export const LARGEST_FULL_BLOCK = 40;
export const NEIGHBOURS = 8;

/**
 * Pairs worth comparing, without comparing all with all; which keys entries share is in `blockKeys`.
 * Each pair once; the same set whatever the order of the entries.
 */
export function* blocks(prints: readonly Fingerprint[]): Iterable<Candidates> {
  const order = orderOfNames(prints);
  const table = blockTable(prints.length, (rank) => {
    const print = prints[order[rank] ?? 0];
    return print === undefined ? [] : blockKeys(print);
  });
  const metBy = new Uint32Array(prints.length);
  for (const [rank, at] of order.entries()) {
    const others: number[] = [];
    // Those that come later only: the earlier ones have met this entry already.
    for (const other of laterOnes(table, rank)) {
      if (metBy[other] === rank + 1) continue;
      metBy[other] = rank + 1;
      others.push(order[other] ?? 0);
    }
    yield { at, others };
  }
}

function* laterOnes({ starts, members, blockOf, firstPlaces, places }: BlockTable, rank: number): Iterable<number> {
  for (let index = firstPlaces[rank] ?? 0; index < (firstPlaces[rank + 1] ?? 0); index += 1) {
    const place = places[index] ?? 0;
    const block = blockOf[place] ?? 0;
    const [start, end] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    const last = end - start > LARGEST_FULL_BLOCK ? Math.min(end, place + NEIGHBOURS + 1) : end;
    for (let later = place + 1; later < last; later += 1) yield members[later] ?? 0;
  }
}

/** The entries' places in the order of their names: what is numbered in it lies in every block as names do. */
function orderOfNames(prints: readonly Fingerprint[]): Uint32Array {
  const names = prints.map(sortingName);
  const order = Uint32Array.from(prints.keys());
  return order.sort((left, right) => {
    const [first = '', second = ''] = [names[left], names[right]];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** Words in order, so that "Caritas Ivrea: viveri" and "Viveri Caritas" lie together; the id makes the order total. */
function sortingName(print: Fingerprint): string {
  const words = print.name.words.map(({ word }) => word).toSorted();
  return `${words.join(' ')} ${print.id}`;
}
