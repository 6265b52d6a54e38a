import type { EntryConflict, EntryProblem } from '@vicino/store';
import type { DoNotListLookup } from '../duplicates/index.js';
import { planReviews } from '../freshness/index.js';
import type { Harmonised } from '../harmonise/index.js';
import { admit, type Admitted } from './admit.js';
import type { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';

/** Where a reading goes: into the store, or, for a dry run, into a comparison. */
export interface EntrySink {
  entries(harmonised: readonly Harmonised[]): Promise<void>;
  problems(problems: readonly EntryProblem[]): Promise<void>;
}

/** Stores entries and problems of a run as they come. */
export function storingSink(
  tools: Pick<RunTools, 'entries' | 'problems' | 'reviews'>,
  run: {
    readonly id: number;
    readonly fetchedAt: Date;
    readonly doNotList: DoNotListLookup;
    readonly reviewEveryMonths: number;
  },
  tally: RunTally,
): EntrySink {
  const problems = async (met: readonly EntryProblem[]): Promise<void> => {
    tally.addProblems(met);
    await tools.problems.record(run.id, met);
  };
  return {
    problems,
    async entries(harmonised) {
      const admitted = admit(harmonised, run.doNotList);
      see(admitted, tally);
      const entries = admitted.ready.map(({ entry }) => entry);
      const saved = await tools.entries.save(
        entries,
        { runId: run.id, fetchedAt: run.fetchedAt },
        new Map(admitted.ready.map(({ entry, provenance, quality }) => [entry.id, { provenance, quality }])),
      );
      await tools.reviews.plan(planReviews(entries, run.reviewEveryMonths));
      tally.created += saved.created.length;
      tally.updated += saved.updated.length;
      tally.unchanged += saved.unchanged.length;
      await problems([...admitted.problems, ...saved.conflicts.map(conflictProblem)]);
    },
  };
}

/** Compares instead of storing; the tally then holds what would change and every problem. */
export function comparingSink(
  tools: Pick<RunTools, 'entries'>,
  doNotList: DoNotListLookup,
  tally: RunTally,
): EntrySink {
  return {
    async problems(met) {
      tally.addProblems(met);
    },
    async entries(harmonised) {
      const admitted = admit(harmonised, doNotList);
      see(admitted, tally);
      const entries = admitted.ready.map(({ entry }) => entry);
      const externalIds = new Map(entries.map((entry) => [entry.id, entry.source.externalId]));
      const comparison = await tools.entries.compare(entries);
      tally.created += comparison.created.length;
      tally.updated += comparison.updated.length;
      tally.unchanged += comparison.unchanged.length;
      const changes = [
        ...comparison.created.map((entry) => ({ ...entry, change: 'CREATED' as const, fields: [] })),
        ...comparison.updated.map((entry) => ({ ...entry, change: 'UPDATED' as const })),
      ];
      for (const { id, title, change, fields } of changes) {
        tally.addChange({ change, title, fields, externalId: externalIds.get(id) ?? id });
      }
      tally.addProblems([...admitted.problems, ...comparison.conflicts.map(conflictProblem)]);
    },
  };
}

function see({ seen }: Admitted, tally: RunTally): void {
  for (const externalId of seen) tally.seen.add(externalId);
}

/** The publisher's correction holds; the publisher should know that the source has moved on. */
function conflictProblem({ entryId, field, source }: EntryConflict): EntryProblem {
  return {
    code: 'CORRECTION_CONFLICT',
    severity: 'WARNING',
    field,
    position: null,
    value: JSON.stringify(source).slice(0, 500),
    suggestion:
      'Dopo la correzione fatta a mano la fonte ha cambiato questo dato. Vale ancora la correzione: confermarla o toglierla.',
    entryId,
  };
}
