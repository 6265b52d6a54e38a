import type { Problem } from '@vicino/domain';
import type { EntryProblem } from '@vicino/store';
import type { RawRecordKeeping } from '@vicino/store/write';
import { NO_VALIDATORS, read, type SourceDefinition, type SourceInput, type Validators } from '../sources/index.js';
import { readInParts } from './read-in-parts.js';
import type { RunReport } from './run-report.js';
import { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';
import { type EntrySink, storingSink } from './entry-sink.js';

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
  const state = await tools.stateReader.bySource(source.id);
  const known =
    state?.contentHash === tools.rulesVersion ? { etag: state.etag, lastModified: state.lastModified } : NO_VALIDATORS;
  const opened = await tools.open(source, known);
  if (opened.kind === 'not-modified') {
    await remember(tools, source, runId, known);
    return reportOf(source, tally, 'UNCHANGED', null);
  }
  const run = {
    id: runId,
    fetchedAt: new Date(),
    doNotList: await tools.doNotList.load(),
    reviewEveryMonths: source.freshness.reviewEveryMonths,
  };
  const sink = storingSink(tools, run, tally);
  if (opened.kind === 'problem') {
    await sink.problems([{ ...opened.problem, entryId: null }]);
    return reportOf(source, tally, 'FAILED', reasonOf(opened.problem));
  }
  try {
    const keeping = tools.rawRecords.begin(source.id, runId);
    await readAll(tools, source, opened.input, tally, sink, keeping, signal);
    if (tally.incomplete !== null) return reportOf(source, tally, 'FAILED', reasonOf(tally.incomplete));
    await keeping.finish();
    const held = source.onDisappear === 'withdraw' ? await withdraw(tools, source, runId, tally) : null;
    if (held !== null) return reportOf(source, tally, 'HELD', held);
    await remember(tools, source, runId, opened.validators);
    return reportOf(source, tally, 'SUCCEEDED', null);
  } finally {
    await opened.close();
  }
}

/** Reads to the end, a part at a time: each is kept raw before anything touches it, then harmonised and passed on. */
export async function readAll(
  tools: Pick<RunTools, 'harmoniser'>,
  source: SourceDefinition,
  input: SourceInput,
  tally: RunTally,
  sink: EntrySink,
  keeping: Pick<RawRecordKeeping, 'keep'> | null,
  signal: AbortSignal | null = null,
): Promise<void> {
  const harmoniser = tools.harmoniser(source);
  for await (const part of readInParts(read(source, input))) {
    signal?.throwIfAborted();
    tally.read += part.records.length;
    await keeping?.keep(part.records);
    await sink.problems(part.problems.map((problem): EntryProblem => ({ ...problem, entryId: null })));
    await sink.entries(harmoniser.add(part.records));
  }
  await sink.entries(harmoniser.finish());
}

/** Withdraws what the source no longer has; answers why not when that would be too much at once to be meant. */
async function withdraw(
  tools: RunTools,
  source: SourceDefinition,
  runId: number,
  tally: RunTally,
): Promise<string | null> {
  const seen = [...tally.seen];
  const missing = await tools.entries.missing(source.id, seen);
  // A row that cannot be read may be the very one that is missing: a typing error must not take a service away.
  if (missing.length <= tally.unreadableRows) return null;
  const share = missing.length === 0 ? 0 : missing.length / (missing.length + seen.length);
  if (share > source.maxWithdrawShare) {
    return (
      `Nel file mancano ${missing.length} schede di questa fonte, più del ${Math.round(source.maxWithdrawShare * 100)} % ` +
      'che si può ritirare senza che una persona guardi. Controllare il file; se è giusto, rifare la lettura con ' +
      '--confirm-withdrawals.'
    );
  }
  const withdrawn = await tools.entries.withdrawMissing(source.id, seen, runId);
  tally.withdrawn = withdrawn.length;
  for (const { externalId, title } of missing) tally.addChange({ change: 'WITHDRAWN', externalId, title, fields: [] });
  return null;
}

async function remember(
  tools: RunTools,
  source: SourceDefinition,
  runId: number,
  validators: Validators,
): Promise<void> {
  await tools.stateWriter.save({
    sourceId: source.id,
    contentHash: tools.rulesVersion,
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
