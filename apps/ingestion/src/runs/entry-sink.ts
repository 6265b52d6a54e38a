import type { EntryProblem } from '@vicino/store';
import { storageFaults } from '@vicino/store/write';
import type { Harmonised } from '../harmonise/index.js';
import type { RunTally } from './run-tally.js';
import type { ReadyEntry, RunTools } from './run-tools.js';

/** Where a reading goes: into the store, or, for a dry run, into a comparison. */
export interface EntrySink {
  entries(harmonised: readonly Harmonised[]): Promise<void>;
  problems(problems: readonly EntryProblem[]): Promise<void>;
}

/** Stores entries and problems of a run as they come. */
export function storingSink(
  tools: Pick<RunTools, 'entries' | 'problems'>,
  runId: number,
  fetchedAt: Date,
  tally: RunTally,
): EntrySink {
  const problems = async (met: readonly EntryProblem[]): Promise<void> => {
    tally.addProblems(met);
    await tools.problems.record(runId, met);
  };
  return {
    problems,
    async entries(harmonised) {
      const ready = readyEntries(harmonised, tally);
      const saved = await tools.entries.save(
        ready.map(({ entry }) => entry),
        { runId, fetchedAt },
      );
      tally.created += saved.created.length;
      tally.updated += saved.updated.length;
      tally.unchanged += saved.unchanged.length;
      await problems(problemsOf(harmonised));
    },
  };
}

/** Compares instead of storing; the tally then holds what would change and every problem. */
export function comparingSink(tools: Pick<RunTools, 'entries'>, tally: RunTally): EntrySink {
  return {
    async problems(met) {
      tally.addProblems(met);
    },
    async entries(harmonised) {
      const ready = readyEntries(harmonised, tally);
      const byId = new Map(ready.map(({ entry }) => [entry.id, entry]));
      const comparison = await tools.entries.compare(ready.map(({ entry }) => entry));
      tally.created += comparison.created.length;
      tally.updated += comparison.updated.length;
      tally.unchanged += comparison.unchanged.length;
      const changes = [
        ...comparison.created.map((entry) => ({ ...entry, change: 'CREATED' as const, fields: [] })),
        ...comparison.updated.map((entry) => ({ ...entry, change: 'UPDATED' as const })),
      ];
      for (const { id, title, change, fields } of changes) {
        tally.addChange({ change, title, fields, externalId: byId.get(id)?.source.externalId ?? id });
      }
      tally.addProblems(problemsOf(harmonised));
    },
  };
}

/** Entries that can be stored. One that cannot is a bug of the rules, and must not cost the others their place. */
function readyEntries(harmonised: readonly Harmonised[], tally: RunTally): ReadyEntry[] {
  return harmonised.flatMap((one) => {
    if (one.entry === null) return [];
    tally.seen.add(one.entry.source.externalId);
    return storageFaults(one.entry).length === 0 ? [{ entry: one.entry, harmonised: one }] : [];
  });
}

function problemsOf(harmonised: readonly Harmonised[]): EntryProblem[] {
  return harmonised.flatMap(({ entry, problems, rawPositions }) => {
    const own = problems.map((problem) => ({ ...problem, entryId: entry?.id ?? null }));
    const faults = entry === null ? [] : storageFaults(entry);
    const unstorable = faults.map(({ field, cure }): EntryProblem => ({
      code: 'ROW_MALFORMED',
      severity: 'ERROR',
      field,
      position: rawPositions[0] ?? null,
      value: null,
      suggestion: cure,
      entryId: null,
    }));
    return [...own, ...unstorable];
  });
}
