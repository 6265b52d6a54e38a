import type { DataSource } from 'typeorm';
import { storableText } from '../connection/storable-text.js';
import { NO_COUNTS, type RunCounts, type RunOutcome } from './run.js';

export interface RunEnd {
  readonly outcome: Extract<RunOutcome, 'SUCCEEDED' | 'UNCHANGED' | 'HELD' | 'FAILED'>;
  readonly counts: RunCounts;
  /** Why it failed, for an operator. No personal data: it is shown and kept. */
  readonly error?: string | null;
}

/** The history of runs. */
export class RunWriter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Opens a run and answers its id. To be called inside the source's lock: a run of the source that still says RUNNING
   * then belongs to a process that died, and is marked INTERRUPTED.
   */
  async start(sourceId: string): Promise<number> {
    const rows = await this.dataSource.query<{ id: number }[]>(
      `with interrupted as (
         update run set outcome = 'INTERRUPTED', finished_at = now()
         where source_id = $1 and outcome = 'RUNNING')
       insert into run (source_id, outcome, started_at, counts) values ($1, 'RUNNING', now(), $2) returning id`,
      [sourceId, NO_COUNTS],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error(`PostgreSQL gave the run of ${sourceId} no id`);
    return id;
  }

  /** Writes down how far an open run has come; of one that is closed nothing is changed. */
  async progress(runId: number, counts: RunCounts): Promise<void> {
    await this.dataSource.query(`update run set counts = $2 where id = $1 and outcome = 'RUNNING'`, [runId, counts]);
  }

  /** Closes a run. @throws Error when it is not open. */
  async finish(runId: number, end: RunEnd): Promise<void> {
    const error = end.error === undefined || end.error === null ? null : storableText(end.error);
    const rows = await this.dataSource.query<{ id: number }[]>(
      `with finished as (
         update run set outcome = $2, counts = $3, error = $4, finished_at = now()
         where id = $1 and outcome = 'RUNNING' returning id)
       select id from finished`,
      [runId, end.outcome, end.counts, error],
    );
    if (rows.length === 0) throw new Error(`Run ${runId} is not open: it was finished, interrupted or never started`);
  }

  /**
   * Forgets old runs of a source and their problems; answers how many. Kept: the latest `keep`, and the latest `keep`
   * that succeeded, so that a source unchanged for a year still shows the problems it has.
   */
  async prune(sourceId: string, keep: number): Promise<number> {
    const rows = await this.dataSource.query<{ id: number }[]>(
      `with kept as (
         (select id from run where source_id = $1 order by id desc limit $2)
         union
         (select id from run where source_id = $1 and outcome = 'SUCCEEDED' order by id desc limit $2)
       ), forgotten as (
         delete from run where source_id = $1 and outcome <> 'RUNNING' and id not in (select id from kept) returning id)
       select id from forgotten`,
      [sourceId, keep],
    );
    return rows.length;
  }
}
