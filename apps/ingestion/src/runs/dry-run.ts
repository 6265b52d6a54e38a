import { NO_VALIDATORS, type SourceDefinition } from '../sources/index.js';
import { comparingSink } from './entry-sink.js';
import { readAll } from './read-all.js';
import type { RunReport } from './run-report.js';
import { reasonOf, reportOf } from './run-source.js';
import { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';

/** What a run would change, and every problem it would meet; writes nothing, not even that it ran. */
export async function dryRunSource(
  tools: Pick<RunTools, 'open' | 'today' | 'harmoniser' | 'entries' | 'doNotList'>,
  source: SourceDefinition,
): Promise<RunReport> {
  const tally = new RunTally();
  const opened = await tools.open(source, NO_VALIDATORS);
  if (opened.kind === 'not-modified') return { ...reportOf(source, tally, 'UNCHANGED', null), dryRun: true };
  if (opened.kind === 'problem') {
    tally.addProblems([{ ...opened.problem, entryId: null }]);
    return { ...reportOf(source, tally, 'FAILED', reasonOf(opened.problem)), dryRun: true };
  }
  try {
    const sink = comparingSink(tools, await tools.doNotList.load(), tally);
    await readAll(tools.harmoniser(source, tools.today()), source, opened.input, tally, sink, () => Promise.resolve());
    if (tally.incomplete !== null) {
      return { ...reportOf(source, tally, 'FAILED', reasonOf(tally.incomplete)), dryRun: true };
    }
    const gone = source.onDisappear === 'withdraw' ? await tools.entries.missing(source.id, tally.seen) : [];
    const missing = gone.length <= tally.unreadableRows ? [] : gone;
    tally.withdrawn = missing.length;
    for (const { externalId, title } of missing)
      tally.addChange({ change: 'WITHDRAWN', externalId, title, fields: [] });
    return { ...reportOf(source, tally, 'SUCCEEDED', null), dryRun: true };
  } finally {
    await opened.close();
  }
}
