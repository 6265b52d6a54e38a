import { randomUUID } from 'node:crypto';
import { chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource, EntryReader } from '@vicino/store';
import { cloneDatabase, type ClonedDatabase, drained } from '@vicino/store/testing';
import { readSearchConfig } from '../../apps/search/src/config.js';
import { Indexer } from '../../apps/search/src/indexing/indexer.js';
import { verificationLines } from '../../apps/search/src/indexing/verification.js';
import { openSearchParts } from '../../apps/search/src/search-parts.js';
import { freePort } from '../../infra/local/src/free-port.js';
import { startMeilisearch } from '../../infra/local/src/index.js';
import { type Program, runProgram } from '../support/run-program.js';

/** Enough rows that a run takes a while, and a kill comes in its middle. */
const ROWS = 800;
const STORED_BEFORE_THE_KILL = 100;
const OTHER_OFFERS = 86;

const SEARCH = resolve('apps/search/src/main.ts');
const INGEST = resolve('apps/ingestion/src/cli.ts');

let folder: string;
let cloned: ClonedDatabase;
let engine: Awaited<ReturnType<typeof startMeilisearch>>;
let environment: Record<string, string>;
const programs: Program[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vicino-faults-'));
  await chmod(folder, 0o755);
  const feeds = join(folder, 'feeds');
  await cp('apps/ingestion/feeds', feeds, { recursive: true });
  await writeFile(join(feeds, 'cis-cirie.csv'), syntheticFeed());
  cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  engine = await startMeilisearch({ folder: join(folder, 'meilisearch') });
  environment = {
    DATABASE_URL: cloned.url,
    MEILI_URL: engine.url,
    MEILI_KEY: engine.key,
    SEARCH_PORT: String(await freePort()),
    SEARCH_INDEX: `faults_${randomUUID()}`,
    VICINO_FEEDS: feeds,
    LOG_LEVEL: 'warn',
  };
});

afterEach(async () => {
  for (const program of programs.splice(0)) {
    program.child.kill('SIGKILL');
    await program.exited;
  }
  await engine.stop();
  await cloned.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Synthetic rows in the columns of cis-cirie.csv: they describe no real service. */
function syntheticFeed(): string {
  const header =
    'Denominazione;Descrizione del servizio;Tipologia;Indirizzo;Comune;CAP;Telefono;Sito web;Comuni serviti;A chi è rivolto;Costo;Stato;Aggiornato al;Fonte;Codice interno';
  const rows = Array.from(
    { length: ROWS },
    (_, n) =>
      `Voce sintetica ${n};Riga di prova numero ${n}.;Segretariato sociale / primo ascolto;;Ciriè;10073;;;Ciriè;tutti;gratuito;attivo;2026;;SYN-${n}`,
  );
  return [header, ...rows].join('\r\n');
}

function start(file: string, ...args: string[]): Program {
  const program = runProgram(file, args, { env: environment });
  programs.push(program);
  return program;
}

/** Kills it as the system would for want of memory, in the middle of the run: some entries stored, not all. */
async function killWhileIngesting(kill: () => void): Promise<void> {
  const database = createDataSource(cloned.url, { applicationName: 'faults-test', poolSize: 1 });
  await database.initialize();
  try {
    const reader = new EntryReader(database);
    while ((await reader.count()) < STORED_BEFORE_THE_KILL) await turn();
    kill();
    expect(await reader.count()).toBeLessThan(ROWS + OTHER_OFFERS);
  } finally {
    await database.destroy();
  }
}

/** The run again to its end, then what verify says. */
async function ingestAndVerify(): Promise<string[]> {
  const again = start(INGEST, 'all', '--quiet');
  expect(await again.exited).toEqual({ code: 0, signal: null });
  const parts = await openSearchParts(readSearchConfig(environment));
  try {
    await drained(parts.database, 'search', 90_000);
    return verificationLines(await new Indexer(parts).verify());
  } finally {
    await parts.database.destroy();
  }
}

const NO_DIFFERENCE = `${ROWS + OTHER_OFFERS - 4} entries to be found, 0 missing, 0 stale, 0 orphan; index current, 0 changes pending`;

describe('a part killed with -9 in the middle of an ingestion', () => {
  it('ingestion: the next run finishes it', async () => {
    start(SEARCH);
    const run = start(INGEST, 'all', '--quiet');
    await killWhileIngesting(() => run.child.kill('SIGKILL'));
    await run.exited;
    expect(await ingestAndVerify()).toEqual([NO_DIFFERENCE]);
  });

  it('search: the next start catches up', async () => {
    const search = start(SEARCH);
    const run = start(INGEST, 'all', '--quiet');
    await killWhileIngesting(() => search.child.kill('SIGKILL'));
    await run.exited;
    start(SEARCH);
    expect(await ingestAndVerify()).toEqual([NO_DIFFERENCE]);
  });

  it('the engine: the service waits for it and catches up by itself', async () => {
    start(SEARCH);
    const run = start(INGEST, 'all', '--quiet');
    await killWhileIngesting(() => process.kill(engine.pid, 'SIGKILL'));
    await run.exited;
    engine = await startMeilisearch({ folder: join(folder, 'meilisearch') });
    expect(engine.url).toBe(environment['MEILI_URL']);
    expect(await ingestAndVerify()).toEqual([NO_DIFFERENCE]);
  });
});
