import { Logger } from '@nestjs/common';
import { createLogger, runMain } from '@vicino/runtime';
import { readSearchConfig } from './config.js';
import { engineTrouble } from './engine.js';
import { Indexer } from './indexing/indexer.js';
import { isTrue, verificationLines } from './indexing/verification.js';
import { searchStatus } from './querying/search-status.js';
import { openSearchParts, type SearchParts } from './search-parts.js';

const USAGE = `Usage: search <command>
  verify    compare the index with the store, print the differences; exit code 1 when there are any
  rebuild   fill a new index from the store and put it in the place of the old one
  status    say how engine, index and change log stand; exit code 1 when the engine is down`;

type Command = (parts: SearchParts) => Promise<{ lines: readonly string[]; ok: boolean }>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async verify(parts) {
    const found = await indexerOf(parts).verify();
    return { lines: verificationLines(found), ok: isTrue(found) };
  },
  async rebuild(parts) {
    const { documents, refused } = await indexerOf(parts).rebuild();
    const lines = [...refused.map((id) => `refused ${id}`), `${documents} documents indexed`];
    return { lines, ok: refused.length === 0 };
  },
  async status({ reader, changes, engine, names }) {
    const status = await searchStatus({ reader, changes, engine, uid: names.live });
    const { documents, pending } = status;
    return {
      lines: [`engine ${status.engine}, ${documents ?? 'unknown'} documents, ${pending} changes pending`],
      ok: status.engine === 'up',
    };
  },
};

function indexerOf(parts: SearchParts): Indexer {
  return new Indexer({ ...parts, engine: parts.indexEngine });
}

const asked = process.argv[2] ?? '';

/** Works beside a running service: the index lock keeps the two apart. */
await runMain(async () => {
  const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined;
  if (!command) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const config = readSearchConfig();
  Logger.overrideLogger(createLogger('search', { level: 'error' }));
  const parts = await openSearchParts(config);
  try {
    const { lines, ok } = await command(parts);
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    const trouble = engineTrouble(error);
    if (trouble === null) throw error;
    process.stderr.write(`${trouble}\n`);
    process.exitCode = 1;
  } finally {
    await parts.database.destroy();
  }
});
