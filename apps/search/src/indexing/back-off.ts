const FIRST_MS = 200;
const LONGEST_MS = 5_000;

/** How long to wait after the nth failure in a row (from 1): 0.2 s, doubling, 5 s at most. */
export function backOffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
}
