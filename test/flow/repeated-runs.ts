import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Problem } from '@vicino/domain';
import { createDataSource, RunReader } from '@vicino/store';
import { cloneDatabase } from '@vicino/store/testing';
import { readCommandConfig } from '../../apps/ingestion/src/config.js';
import type { Gathered } from '../../apps/ingestion/src/harmonise/index.js';
import { openIngestionParts } from '../../apps/ingestion/src/ingestion-parts.js';
import { dryRunSource } from '../../apps/ingestion/src/runs/dry-run.js';
import type { RunReport } from '../../apps/ingestion/src/runs/run-report.js';
import { runSource } from '../../apps/ingestion/src/runs/run-source.js';
import type { RunTools } from '../../apps/ingestion/src/runs/run-tools.js';
import { type SourceDefinition, sourceById } from '../../apps/ingestion/src/sources/index.js';

export type Row = Readonly<Record<string, string>>;

/** A synthetic row in the columns of cis-cirie, with two problems: a phone that lost its zero, an area that is not clear. */
export function row(code: string, more: Row = {}): Row {
  return {
    Denominazione: `Servizio di prova ${code}`,
    Tipologia: 'Segretariato sociale / primo ascolto',
    Comune: 'Ciriè',
    Telefono: '119212896',
    'Comuni serviti': 'Ciriè e dintorni',
    Stato: 'attivo',
    'Aggiornato al': '2025',
    'Codice interno': code,
    ...more,
  };
}

export const ROWS = ['A', 'B', 'C', 'D', 'E'].map((code) => row(code));
export const without = (code: string): Row[] => ROWS.filter((one) => one['Codice interno'] !== code);
export const withRow = (changed: Row): Row[] =>
  ROWS.map((one) => (one['Codice interno'] === changed['Codice interno'] ? changed : one));

export function known(id: string): SourceDefinition {
  const found = sourceById(id);
  if (found === undefined) throw new Error(`No source ${id}`);
  return found;
}

/** The source the rows are sent to; it withdraws whatever is gone. */
export const cis: SourceDefinition = { ...known('cis-cirie'), maxWithdrawShare: 1 };

/** The same tool with some of its methods exchanged. */
export function but<T extends object>(tool: T, methods: Partial<T>): T {
  return Object.assign(Object.create(tool) as T, methods);
}

export type RepeatedRuns = Awaited<ReturnType<typeof startRepeatedRuns>>;

/** A database of its own, a folder of feeds, and runs that note what they harmonise. */
export async function startRepeatedRuns() {
  const cloned = await cloneDatabase(process.env['TEST_DATABASE_URL'] ?? '');
  const feeds = await mkdtemp(join(tmpdir(), 'vicino-feeds-'));
  const parts = await openIngestionParts(readCommandConfig({ DATABASE_URL: cloned.url, VICINO_FEEDS: feeds }));
  const database = createDataSource(cloned.url, { applicationName: 'repeated-runs', poolSize: 2 });
  await database.initialize();
  const harmonised: string[] = [];

  const send = (rows: readonly Row[]) => {
    const columns = cis.options.columns ?? [];
    const lines = rows.map((one) => columns.map((column) => one[column] ?? '').join(';'));
    return writeFile(join(feeds, 'cis-cirie.csv'), [columns.join(';'), ...lines].join('\r\n'));
  };
  await send(ROWS);

  return {
    tools: parts.tools,
    database,
    feeds,
    /** The keys of what the last run harmonised. */
    harmonised,
    send,
    async run(changes: Partial<RunTools> = {}, source = cis): Promise<RunReport> {
      harmonised.splice(0);
      const tools = { ...parts.tools, ...changes };
      return runSource({ ...tools, harmoniser: noting(tools.harmoniser, harmonised) }, source);
    },
    /** A dry run remembers nothing: after a run it must find nothing to do, and exactly the problems that are stored. */
    async expectAsIfReadAnew(report: RunReport, changes: Partial<RunTools> = {}, source = cis): Promise<void> {
      const dry = await dryRunSource({ ...parts.tools, ...changes }, source);
      expect(dry.changes).toEqual([]);
      expect(inOrder(report.problems)).toEqual(inOrder(dry.problems));
      expect(report.counts.problems).toBe(dry.counts.problems);
      expect(inOrder(await new RunReader(database).openProblems(source.id, 1_000))).toEqual(inOrder(dry.problems));
    },
    async idOf(code: string): Promise<string> {
      const rows = await database.query<{ id: string }[]>('select id from entry where external_id = $1', [code]);
      return rows[0]?.id ?? '';
    },
    async stop(): Promise<void> {
      await database.destroy();
      await parts.close();
      await rm(feeds, { recursive: true, force: true });
      await cloned.drop();
    },
  };
}

function noting(harmoniser: RunTools['harmoniser'], harmonised: string[]): RunTools['harmoniser'] {
  const noted = (gathered: readonly Gathered[]): Gathered[] =>
    gathered.map((one) => ({
      ...one,
      harmonise() {
        harmonised.push(one.externalId);
        return one.harmonise();
      },
    }));
  return (...given) => {
    const inner = harmoniser(...given);
    return { gather: (records) => noted(inner.gather(records)), gatherRest: () => noted(inner.gatherRest()) };
  };
}

function inOrder(problems: readonly Problem[]): string[] {
  return problems
    .map(({ code, severity, field, position, value, suggestion }) =>
      JSON.stringify([position, field, code, severity, value, suggestion]),
    )
    .toSorted();
}
