/** The message is not a question the service understands; nothing was asked of the engine. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused';
  readonly code = 'BAD_REQUEST';

  constructor(
    readonly fields: readonly string[],
    message: string,
  ) {
    super(message);
  }
}
