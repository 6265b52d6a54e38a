import type { ProblemCode, Severity } from '@vicino/domain';
import { type DataSource, In, MoreThan, type Repository } from 'typeorm';
import { ProblemEntity } from '../entities/problem.entity.js';
import { RunEntity } from '../entities/run.entity.js';
import type { EntryProblem, Run } from './run.js';

export interface ProblemCount {
  readonly sourceId: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly count: number;
}

/** A problem with its number, from which reading can go on. */
export interface NumberedProblem extends EntryProblem {
  /** A bigint in digits; "0" is before every problem. */
  readonly id: string;
}

/** What the runs of a source did in a stretch of time. */
export interface SourceActivity {
  readonly sourceId: string;
  readonly runs: number;
  /** Runs that failed, were interrupted or wait for a person. */
  readonly troubled: number;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly withdrawn: number;
}

/** What the last run that harmonised left to settle: an unchanged or failed run after it settled nothing. */
const LAST_SUCCEEDED = `select distinct on (source_id) id from run where outcome = 'SUCCEEDED' order by source_id, id desc`;

/** Reads runs and their problems, for reports. */
export class RunReader {
  private readonly runs: Repository<RunEntity>;
  private readonly problems: Repository<ProblemEntity>;

  constructor(private readonly dataSource: DataSource) {
    this.runs = dataSource.getRepository(RunEntity);
    this.problems = dataSource.getRepository(ProblemEntity);
  }

  async byId(runId: number): Promise<Run | null> {
    return this.runs.findOneBy({ id: runId });
  }

  /** The latest runs of a source, the newest first. */
  async latestOf(sourceId: string, limit: number): Promise<Run[]> {
    return this.runs.find({ where: { sourceId }, order: { id: 'DESC' }, take: limit });
  }

  /** The latest run of every source that ever ran, by source. */
  async latest(): Promise<Map<string, Run>> {
    const rows = await this.runs
      .createQueryBuilder('run')
      .distinctOn(['run.source_id'])
      .orderBy('run.source_id')
      .addOrderBy('run.id', 'DESC')
      .getMany();
    return new Map(rows.map((run) => [run.sourceId, run]));
  }

  /** Problems of one run in the order they were met. */
  async problemsOf(runId: number, limit: number, offset = 0): Promise<EntryProblem[]> {
    const rows = await this.problems.find({ where: { runId }, order: { id: 'ASC' }, take: limit, skip: offset });
    return rows.map(problemOf);
  }

  /** The run whose problems are open: the latest of the source that harmonised to the end; null before there is one. */
  async lastSucceeded(sourceId: string): Promise<Run | null> {
    return this.runs.findOne({ where: { sourceId, outcome: 'SUCCEEDED' }, order: { id: 'DESC' } });
  }

  /** Problems of one run, in the order they were met, that come after the id; `codes` null: of every kind. */
  async problemsAfter(
    runId: number,
    codes: readonly ProblemCode[] | null,
    after: string,
    limit: number,
  ): Promise<NumberedProblem[]> {
    const place = { runId, id: MoreThan(after) };
    const where = codes === null ? place : { ...place, code: In([...codes]) };
    const rows = await this.problems.find({ where, order: { id: 'ASC' }, take: limit });
    return rows.map((row) => ({ ...problemOf(row), id: row.id }));
  }

  /** Problems of a source as its last successful run left them. */
  async openProblems(sourceId: string, limit: number, offset = 0): Promise<EntryProblem[]> {
    const run = await this.lastSucceeded(sourceId);
    return run === null ? [] : this.problemsOf(run.id, limit, offset);
  }

  /** How many open problems of each kind every source has. */
  async openProblemCounts(): Promise<ProblemCount[]> {
    return this.dataSource.query<ProblemCount[]>(
      `select source_id as "sourceId", code, severity, count(*)::integer as count
       from problem where run_id in (${LAST_SUCCEEDED})
       group by source_id, code, severity order by source_id, count desc, code`,
    );
  }

  /** How many problems of each kind one run met. */
  async problemCountsOf(runId: number): Promise<ProblemCount[]> {
    return this.dataSource.query<ProblemCount[]>(
      `select source_id as "sourceId", code, severity, count(*)::integer as count
       from problem where run_id = $1
       group by source_id, code, severity order by count desc, code`,
      [runId],
    );
  }

  /** What every source's runs did since then; old runs are forgotten, so do not look back further than they are kept. */
  async activitySince(since: Date): Promise<SourceActivity[]> {
    const sum = (count: string): string => `coalesce(sum((counts ->> '${count}')::integer), 0)::integer as ${count}`;
    return this.dataSource.query<SourceActivity[]>(
      `select source_id as "sourceId", count(*)::integer as runs,
         (count(*) filter (where outcome in ('FAILED', 'INTERRUPTED', 'HELD')))::integer as troubled,
         ${['read', 'created', 'updated', 'withdrawn'].map(sum).join(', ')}
       from run where started_at >= $1 group by source_id order by source_id`,
      [since],
    );
  }
}

function problemOf({ entryId, code, severity, field, position, value, suggestion }: ProblemEntity): EntryProblem {
  return { entryId, code, severity, field, position, value, suggestion };
}
