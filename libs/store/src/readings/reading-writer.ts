import type { DataSource } from 'typeorm';
import { positionColumns } from '../sources/position-columns.js';
import type { EntryProblem } from '../runs/run.js';
import type { CarriedOver, EntryReading, GoodReading, ReadingRun } from './entry-reading.js';
import { CARRY_OVER, FORGET_READINGS, KEEP_READINGS } from './reading-sql.js';

/** Remembers what entries were made of, so that an unchanged record costs a look-up. To be used inside the source's lock. */
export class ReadingWriter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Tells the readings whose entry is stored as a run would leave it, and records their problems for this run too.
   * Everything else has to be harmonised: what was never read, differs, was corrected, withdrawn or changed by hand
   * since, or might come out otherwise today.
   * @param shown how many of the problems to answer
   */
  async carryOver(run: ReadingRun, readings: readonly EntryReading[], shown: number): Promise<CarriedOver> {
    const [row] = await this.dataSource.query<
      { externalIds: string[]; problemCount: number; problems: EntryProblem[] }[]
    >(CARRY_OVER, [...parameters(run, readings), shown]);
    return {
      externalIds: new Set(row?.externalIds),
      problemCount: row?.problemCount ?? 0,
      problems: row?.problems ?? [],
    };
  }

  /**
   * Remembers readings that were harmonised, stored and whose problems were recorded by this run.
   * @param others keys of what was harmonised as well and is not stored: what is remembered of them no longer holds
   */
  async keep(run: ReadingRun, readings: readonly GoodReading[], others: readonly string[]): Promise<void> {
    await this.forget(run.sourceId, others);
    if (readings.length === 0) return;
    await this.dataSource.query(KEEP_READINGS, [
      ...parameters(run, readings),
      readings.map(({ goodUntil }) => goodUntil),
    ]);
  }

  /** Forgets the readings of entries that stay although the source no longer has them: no run records their problems. */
  async forget(sourceId: string, externalIds: readonly string[]): Promise<void> {
    if (externalIds.length > 0) await this.dataSource.query(FORGET_READINGS, [sourceId, externalIds]);
  }
}

function parameters(run: ReadingRun, readings: readonly EntryReading[]): readonly unknown[] {
  return [
    run.sourceId,
    readings.map(({ externalId }) => externalId),
    readings.map(({ inputHash }) => inputHash),
    ...positionColumns(readings.map(({ positions }) => positions)),
    run.id,
    run.today,
  ];
}
