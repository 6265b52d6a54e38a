import type { DataSource } from 'typeorm';
import { storableText } from '../connection/storable-text.js';
import type { EntryProblem } from './run.js';

const RECORD_PROBLEMS = `
  with recorded as (
    insert into problem (run_id, source_id, entry_id, code, severity, field, position, value, suggestion)
    select run.id, run.source_id, met.entry_id, met.code, met.severity, met.field, met.position, met.value, met.suggestion
    from run
    cross join unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
      with ordinality as met (entry_id, code, severity, field, position, value, suggestion, number)
    where run.id = $1
    order by met.number
    returning id)
  select count(*)::integer as count from recorded`;

/** Problems met by a run, as rows that can be reported and counted. */
export class ProblemWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Records problems of a run, in their order, in one statement. @throws Error when there is no such run. */
  async record(runId: number, problems: readonly EntryProblem[]): Promise<void> {
    if (problems.length === 0) return;
    const column = (read: (problem: EntryProblem) => string | null): (string | null)[] =>
      problems.map((problem) => {
        const text = read(problem);
        return text === null ? null : storableText(text);
      });
    const rows = await this.dataSource.query<{ count: number }[]>(RECORD_PROBLEMS, [
      runId,
      column((problem) => problem.entryId),
      column((problem) => problem.code),
      column((problem) => problem.severity),
      column((problem) => problem.field),
      column((problem) => problem.position),
      column((problem) => problem.value),
      column((problem) => problem.suggestion),
    ]);
    if (rows[0]?.count !== problems.length) throw new Error(`There is no run ${runId} to record problems of`);
  }
}
