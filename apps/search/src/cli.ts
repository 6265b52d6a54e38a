import { Logger } from '@nestjs/common';
import { createLogger, runMain } from '@vicino/runtime';
import { readSearchConfig } from './config.js';
import { engineTrouble } from '@vicino/search-index';
import { BUSY } from './indexing/index-lock.js';
import { Indexer } from './indexing/indexer.js';
import { idsOf } from './indexing/put-right.js';
import { statusLines } from './indexing/status-lines.js';
import { isTrue, verificationLines } from './indexing/verification.js';
import { searchStatus } from './messages/search-status.js';
import { openSearchParts, type SearchParts } from './search-parts.js';

const USAGE = `Usage: search <command>
  verify    compare the index with the store, print the differences; exit code 1 when there are any
  repair    compare the index with the store, put right what differs, print it; exit code 1 when something is left
  rebuild   fill a new index from the store and put it in the place of the old one
  status    say how engine, index and change log stand; exit code 1 when the engine is down`;

type Command = (parts: SearchParts) => Promise<{ lines: readonly string[]; ok: boolean }>;

const COMMANDS: Readonly<Record<string, Command>> = {
  async verify(parts) {
    const found = await new Indexer(parts).verify();
    return { lines: verificationLines(found), ok: isTrue(found) };
  },
  async repair(parts) {
    const indexer = new Indexer(parts);
    const found = await indexer.repair();
    if (found === BUSY) return { lines: ['Another process rebuilds or repairs the index just now.'], ok: false };
    if (found === null)
      return { lines: ['The index is not there, or was made by other settings: rebuild it.'], ok: false };
    const left = await indexer.verify();
    const count = idsOf(found).length - idsOf(left).length;
    return { lines: [...verificationLines(found), `${Math.max(0, count)} put right`], ok: isTrue(left) };
  },
  async rebuild(parts) {
    const entries = await parts.reader.count();
    const { documents, refused } = await new Indexer(parts).rebuild((sent) => {
      process.stderr.write(`${sent} of about ${entries}\n`);
    });
    const lines = [...refused.map(({ id, reason }) => `refused ${id}: ${reason}`), `${documents} documents indexed`];
    return { lines, ok: refused.length === 0 };
  },
  async status(parts) {
    const { reader, changes, askedEngine: engine, names } = parts;
    const [status, health] = await Promise.all([
      searchStatus({ reader, changes, engine, uid: names.live }),
      new Indexer(parts).health(),
    ]);
    return { lines: statusLines({ ...status, index: health }), ok: status.engine === 'up' };
  },
};

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
