import { maskSecrets } from './mask-secrets.js';
import { ConfigError } from './read-config.js';

/**
 * Runs the `main` of a process. What it throws ends the process with code 1: a wrong environment as the sentences a person
 * can act on, anything else with its stack.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const text = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`${maskSecrets(text ?? 'unknown error')}\n`);
    // At once: what was opened before it failed would keep the process alive.
    process.exit(1);
  }
}
