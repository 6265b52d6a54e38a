/** A batch the caller must mend before it can be stored; nothing of it was. Names ids and fields, never contents. */
export class EntryInputError extends Error {
  override readonly name = 'EntryInputError';
  readonly code = 'ENTRY_INPUT';

  constructor(
    readonly entryId: string,
    readonly field: string,
    readonly cure: string,
  ) {
    super(`Entry ${entryId} cannot be stored: ${field}: ${cure}.`);
  }
}
