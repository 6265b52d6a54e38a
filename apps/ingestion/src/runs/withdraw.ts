import type { SourceDefinition } from '../sources/index.js';
import type { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';

/**
 * Withdraws what the source no longer has, where its policy says so; answers why not when that would be too much at
 * once to be meant. What stays although it is gone is read anew when it is back: this run has none of its problems.
 */
export async function withdraw(
  tools: Pick<RunTools, 'entries' | 'readings'>,
  source: SourceDefinition,
  runId: number,
  tally: RunTally,
): Promise<string | null> {
  const missing = await tools.entries.missing(source.id, tally.seen);
  // A row that cannot be read may be the very one that is missing: a typing error must not take a service away.
  if (source.onDisappear === 'keep' || missing.length <= tally.unreadableRows) {
    const externalIds = missing.map(({ externalId }) => externalId);
    await tools.readings.forget(source.id, externalIds);
    return null;
  }
  const share = missing.length / (missing.length + tally.seen.size);
  if (share > source.maxWithdrawShare) {
    return (
      `Nel file mancano ${missing.length} schede di questa fonte, più del ${Math.round(source.maxWithdrawShare * 100)} % ` +
      'che si può ritirare senza che una persona guardi. Controllare il file; se è giusto, rifare la lettura con ' +
      '--confirm-withdrawals.'
    );
  }
  const withdrawn = await tools.entries.withdrawMissing(source.id, tally.seen, runId);
  tally.withdrawn = withdrawn.length;
  for (const { externalId, title } of missing) tally.addChange({ change: 'WITHDRAWN', externalId, title, fields: [] });
  return null;
}
