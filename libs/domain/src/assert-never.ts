/** Ends a switch over a closed set; the compiler refuses it when a case is missing. */
export function assertNever(value: never, what: string): never {
  throw new TypeError(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
