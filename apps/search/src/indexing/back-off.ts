const FIRST_MS = 200;
/** An engine that is back is found out within this. */
const LONGEST_MS = 1_000;

/** How long to wait after the nth failure in a row (from 1): 0.2 s, doubling, 1 s at most. */
export function backOffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
}
