import { ConfigError, maskSecrets } from '@vicino/runtime';
import { LocalStartError } from './local-start-error.js';

/** What to print of a failure: the sentence where there is one made for a person, else the stack. Without secrets. */
export function explain(error: unknown): string {
  if (error instanceof LocalStartError || error instanceof ConfigError) return maskSecrets(error.message);
  return maskSecrets(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
