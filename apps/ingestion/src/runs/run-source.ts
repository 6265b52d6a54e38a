import type { Problem } from '@vicino/domain';
import { NO_VALIDATORS, type SourceDefinition, type Validators } from '../sources/index.js';
import { circumstancesOf } from './circumstances.js';
import type { RunReport } from './run-report.js';
import { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';
import { storingSink } from './entry-sink.js';
import { readAll } from './read-all.js';
import { watched } from './watched.js';
import { withdraw } from './withdraw.js';

/** Runs of a source remembered; older ones are forgotten with their problems. */
const RUNS_KEPT = 50;

/**
 * One run of one source: fetch, keep raw, harmonise, compare, store, report. A run that dies leaves whole batches
 * stored and no success remembered, so that the next one does it all again and changes only what is missing.
 * @param stop Breaks the run off between two parts.
 */
export async function runSource(tools: RunTools, source: SourceDefinition, stop?: AbortSignal): Promise<RunReport> {
  const locked = await tools.lock.withSourceLock(source.id, (lost) =>
    runLocked(tools, source, stop === undefined ? lost : AbortSignal.any([lost, stop])),
  );
  if (locked.outcome === 'DONE') return locked.value;
  return reportOf(source, new RunTally(), 'FAILED', 'Another run of this source is under way; wait for it to end.');
}

async function runLocked(tools: RunTools, source: SourceDefinition, signal: AbortSignal): Promise<RunReport> {
  const runId = await tools.runs.start(source.id);
  const tally = new RunTally();
  try {
    const report = await runOpened(tools, source, runId, tally, signal);
    await tools.runs.finish(runId, { outcome: report.outcome, counts: report.counts, error: report.reason });
    await tools.runs.prune(source.id, RUNS_KEPT);
    return report;
  } catch (error) {
    // Not a fault of the feed: the database went away, or the rules have a bug. The run says so and the error goes on.
    const cause = error instanceof Error ? error.name : 'errore sconosciuto';
    const reason = `La lettura si è interrotta per un guasto del catalogo (${cause}): non dipende dai dati. Si riproverà.`;
    await tools.runs.finish(runId, { outcome: 'FAILED', counts: tally.counts(), error: reason }).catch(() => undefined);
    throw error;
  }
}

async function runOpened(
  tools: RunTools,
  source: SourceDefinition,
  runId: number,
  tally: RunTally,
  signal: AbortSignal,
): Promise<RunReport> {
  const today = tools.today();
  const state = await tools.stateReader.bySource(source.id);
  const doNotList = await tools.doNotList.load();
  const circumstances = circumstancesOf(tools.rulesVersion, source, doNotList.fingerprint);
  const known =
    state?.contentHash === circumstances ? { etag: state.etag, lastModified: state.lastModified } : NO_VALIDATORS;
  const opened = await tools.open(source, known);
  if (opened.kind === 'not-modified') {
    await remember(tools, source, runId, circumstances, known);
    return reportOf(source, tally, 'UNCHANGED', null);
  }
  const { reviewEveryMonths } = source.freshness;
  const run = {
    id: runId,
    sourceId: source.id,
    today,
    fetchedAt: new Date(),
    doNotList,
    reviewEveryMonths,
    circumstances,
  };
  const sink = storingSink(tools, run, tally);
  if (opened.kind === 'problem') {
    await sink.problems([{ ...opened.problem, entryId: null }]);
    return reportOf(source, tally, 'FAILED', reasonOf(opened.problem));
  }
  try {
    const keeping = tools.rawRecords.begin(source.id, runId);
    const { input, beat } = await watched(tools, source, runId, opened.input, tally);
    await readAll(tools.harmoniser(source, today), source, input, tally, sink, async (records) => {
      signal.throwIfAborted();
      await keeping.keep(records);
      await beat();
    });
    if (tally.incomplete !== null) return reportOf(source, tally, 'FAILED', reasonOf(tally.incomplete));
    await keeping.finish();
    const held = await withdraw(tools, source, runId, tally);
    if (held !== null) return reportOf(source, tally, 'HELD', held);
    await remember(tools, source, runId, circumstances, opened.validators);
    return reportOf(source, tally, 'SUCCEEDED', null);
  } finally {
    await opened.close();
  }
}

async function remember(
  tools: RunTools,
  source: SourceDefinition,
  runId: number,
  circumstances: string,
  validators: Validators,
): Promise<void> {
  await tools.stateWriter.save({
    sourceId: source.id,
    contentHash: circumstances,
    etag: validators.etag,
    lastModified: validators.lastModified,
    lastSuccessAt: new Date(),
    lastRunId: runId,
  });
}

export function reportOf(
  source: SourceDefinition,
  tally: RunTally,
  outcome: RunReport['outcome'],
  reason: string | null,
): RunReport {
  const { problems, changes } = tally;
  return { sourceId: source.id, dryRun: false, outcome, counts: tally.counts(), problems, changes, reason };
}

/** What to do, in Italian for the publisher, and the problem it comes from. */
export function reasonOf({ code, value, suggestion }: Problem): string {
  const from = value === null ? code : `${code}: ${value}`;
  return suggestion === null ? from : `${suggestion} (${from})`;
}
