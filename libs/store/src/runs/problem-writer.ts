import type { DataSource } from 'typeorm';
import { storableText } from '../connection/storable-text.js';
import type { EntryProblem } from './run.js';

const RECORD_PROBLEMS = `
  insert into problem (run_id, source_id, entry_id, code, severity, field, position, value, suggestion)
  select run.id, run.source_id, met.*
  from run
  cross join rows from (unnest($2::uuid[]), unnest($3::text[]), unnest($4::text[]), unnest($5::text[]),
                        unnest($6::text[]), unnest($7::text[]), unnest($8::text[])) with ordinality
    as met (entry_id, code, severity, field, position, value, suggestion, number)
  where run.id = $1
  order by number`;

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
    await this.dataSource.query(RECORD_PROBLEMS, [
      runId,
      column((problem) => problem.entryId),
      column((problem) => problem.code),
      column((problem) => problem.severity),
      column((problem) => problem.field),
      column((problem) => problem.position),
      column((problem) => problem.value),
      column((problem) => problem.suggestion),
    ]);
  }
}
