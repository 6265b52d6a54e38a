import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runToEnd } from './app-process.js';
import { type Addresses, appCommand } from './apps.js';
import { explain } from './explain.js';
import { freePort } from './free-port.js';
import { readIfThere } from './kept-file.js';
import { type LocalConfig, readLocalConfig } from './local-config.js';
import { LocalStartError } from './local-start-error.js';
import { type Lock, takeLock } from './lock.js';
import { ADDRESSES_FILE } from './run-locally.js';
import { startEngines } from './start-engines.js';

const STARTING_PATIENCE_MS = 60_000;

/**
 * Runs a compiled command (`npm run ingest`) with the engines at hand: those of a start that runs on the data folder,
 * otherwise engines started for it, brought up to date and ended after it.
 * @param args file of the command relative to `root`, then its arguments
 * @returns the exit code of the command
 */
export async function withEngines(root: string, args: readonly string[]): Promise<number> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const config = readLocalConfig(root);
    const lock = await takeLock(config.dataFolder, 0).catch((error: unknown) => {
      if (error instanceof LocalStartError) return null;
      throw error;
    });
    if (lock === null) return await run(config, args, await addressesOfOther(config));
    return await runAlone(config, args, lock, say);
  } catch (error) {
    say(explain(error));
    return 1;
  }
}

async function runAlone(
  config: LocalConfig,
  args: readonly string[],
  lock: Lock,
  say: (line: string) => void,
): Promise<number> {
  try {
    const quiet = (): void => undefined;
    const engines = await startEngines(config, { say: quiet, onMoved: quiet });
    try {
      const [searchPort, ingestionPort] = [await freePort(), await freePort()];
      const addresses = {
        ...engines.addresses(),
        SEARCH_PORT: String(searchPort),
        INGESTION_PORT: String(ingestionPort),
      };
      const migrate = appCommand('ingestion', config, addresses, { file: 'cli', args: ['migrate'] });
      await runToEnd(migrate, { say, all: false }, new AbortController().signal);
      return await run(config, args, addresses);
    } finally {
      await engines.stop();
    }
  } finally {
    await lock.release();
  }
}

/** A start that has only just begun says where its engines are once they run. */
async function addressesOfOther(config: LocalConfig): Promise<Addresses> {
  const deadline = Date.now() + STARTING_PATIENCE_MS;
  for (;;) {
    const text = await readIfThere(join(config.dataFolder, ADDRESSES_FILE));
    if (text !== null) return JSON.parse(text) as Addresses;
    if (Date.now() > deadline) {
      throw new LocalStartError(`The start that runs on ${config.dataFolder} does not say where its engines are.`);
    }
    await pause(200);
  }
}

/** Ctrl-C reaches the command itself; we wait for it to end, and then end the engines. */
function run(config: LocalConfig, [file = '', ...args]: readonly string[], addresses: Addresses): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--enable-source-maps', resolve(config.root, file), ...args], {
      cwd: config.root,
      env: { ...process.env, ...addresses, NODE_ENV: 'production' },
      stdio: 'inherit',
    });
    const stayForCommand = (): void => undefined;
    const endCommand = (): void => void child.kill('SIGTERM');
    process.on('SIGINT', stayForCommand).on('SIGTERM', endCommand);
    child.once('error', fail);
    child.once('exit', (code) => {
      process.off('SIGINT', stayForCommand).off('SIGTERM', endCommand);
      done(code ?? 1);
    });
  });
}
