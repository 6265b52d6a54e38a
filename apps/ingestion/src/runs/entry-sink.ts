import type { EntryConflict, EntryProblem } from '@vicino/store';
import type { EntryReading, GoodReading, ReadingRun } from '@vicino/store/write';
import type { DoNotListLookup } from '../duplicates/index.js';
import { planReviews } from '../freshness/index.js';
import type { Gathered, Harmonised } from '../harmonise/index.js';
import { admit, type Admitted } from './admit.js';
import { inputHash } from './circumstances.js';
import type { RunTally } from './run-tally.js';
import type { RunTools } from './run-tools.js';

/** Where a reading goes: into the store, or, for a dry run, into a comparison. */
export interface EntrySink {
  entries(gathered: readonly Gathered[]): Promise<void>;
  problems(problems: readonly EntryProblem[]): Promise<void>;
}

/** The run that stores. */
export interface StoringRun extends ReadingRun {
  readonly fetchedAt: Date;
  readonly doNotList: DoNotListLookup;
  readonly reviewEveryMonths: number;
  /** See `circumstancesOf`. */
  readonly circumstances: string;
}

/**
 * Stores entries and problems of a run as they come. What is stored already as it would come out is passed over; of all
 * else the reading is remembered last, when everything that follows from it is stored.
 */
export function storingSink(
  tools: Pick<RunTools, 'entries' | 'problems' | 'reviews' | 'readings'>,
  run: StoringRun,
  tally: RunTally,
): EntrySink {
  const problems = async (met: readonly EntryProblem[]): Promise<void> => {
    tally.addProblems(met);
    await tools.problems.record(run.id, met);
  };
  const store = async (harmonised: readonly Harmonised[]): Promise<Admitted> => {
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
    return admitted;
  };
  return {
    problems,
    async entries(gathered) {
      const readings = new Map(gathered.map((one) => [one.externalId, readingOf(one, run.circumstances)]));
      const known = await tools.readings.carryOver(run, [...readings.values()], tally.room);
      tally.addCarriedOver(known);
      const changed = gathered.filter(({ externalId }) => !known.externalIds.has(externalId));
      if (changed.length === 0) return;
      const harmonised = changed.map((one) => one.harmonise());
      const { ready } = await store(harmonised);
      const kept = goodReadings(harmonised, ready, readings);
      const keptIds = new Set(kept.map(({ externalId }) => externalId));
      const others = changed.map(({ externalId }) => externalId).filter((externalId) => !keptIds.has(externalId));
      await tools.readings.keep(run, kept, others);
    },
  };
}

function readingOf(gathered: Gathered, circumstances: string): EntryReading {
  const { externalId, positions } = gathered;
  return { externalId, positions, inputHash: inputHash(circumstances, gathered) };
}

/** The readings of what was stored. */
function goodReadings(
  harmonised: readonly Harmonised[],
  ready: Admitted['ready'],
  readings: ReadonlyMap<string, EntryReading>,
): GoodReading[] {
  const stored = new Set(ready.map(({ entry }) => entry.id));
  return harmonised.flatMap(({ entry, goodUntil }) => {
    const reading = entry === null || !stored.has(entry.id) ? undefined : readings.get(entry.source.externalId);
    return reading === undefined ? [] : [{ ...reading, goodUntil }];
  });
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
    async entries(gathered) {
      const admitted = admit(
        gathered.map((one) => one.harmonise()),
        doNotList,
      );
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
