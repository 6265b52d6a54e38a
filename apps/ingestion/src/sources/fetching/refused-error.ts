/** Thrown for an address that may not be asked. Trying again does not help. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code = 'ERR_ADDRESS_REFUSED';
  constructor(
    /** Host or address, without path and query: those may hold a key. */
    readonly address: string,
    /** What to do about it, in Italian: it ends in a problem. */
    readonly cure: string,
  ) {
    super(`${address} may not be asked. ${cure}`);
  }
}
