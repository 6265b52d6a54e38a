/** A failure whose message is all a person needs: what is wrong and what to do. Printed without a stack. */
export class LocalStartError extends Error {
  override readonly name = 'LocalStartError';
}
