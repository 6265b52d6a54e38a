import { maskSecrets } from '@vicino/runtime';
import { explain } from './explain.js';
import { readLocalConfig } from './local-config.js';
import { runLocally } from './run-locally.js';

const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `npm start`: runs until it is asked to end.
 * @param root folder of the project
 * @returns the exit code
 */
export async function main(root: string): Promise<number> {
  const asked = new AbortController();
  // `on`, not `once`: Ctrl-C may come twice, from the terminal and through npm, and the second must not cut the first short.
  for (const signal of END_SIGNALS) process.on(signal, () => asked.abort());
  // A terminal that is closed takes the output with it; the orderly end goes on without.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => asked.abort());
  const crash = new Promise<never>((_, reject) => {
    process.on('uncaughtException', (error) => {
      asked.abort();
      reject(error);
    });
  });
  const say = (line: string): void => void process.stdout.write(`${maskSecrets(line)}\n`);
  try {
    const config = readLocalConfig(root);
    const onReady = (): void => say(`Vicino is ready on http://localhost:${config.PORT}`);
    const run = runLocally(config, { say, onReady, signal: asked.signal });
    await Promise.race([run, crash.catch((error: unknown) => run.then(() => Promise.reject(error as Error)))]);
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}
