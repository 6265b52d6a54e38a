/** A correction that cannot be made or undone. Nothing was written. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';

  constructor(
    readonly code: 'ENTRY_UNKNOWN' | 'CORRECTION_UNKNOWN',
    message: string,
  ) {
    super(message);
  }
}
