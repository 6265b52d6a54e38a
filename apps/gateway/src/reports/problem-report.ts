import { Injectable } from '@nestjs/common';
import type { ProblemCode } from '@vicino/domain';
import { type Run, RunReader } from '@vicino/store';
import { badInput } from '../api/api-error.js';
import { encodeProblemCursor, problemPlace } from './problem-cursor.js';
import type { ProblemConnection } from './problem.model.js';

const NONE: ProblemConnection = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The open problems of a source, page by page. */
@Injectable()
export class ProblemReport {
  constructor(private readonly runs: RunReader) {}

  /**
   * @param codes null: of every kind
   * @param after cursor of the problem before the page; null for the first page
   * @throws BAD_USER_INPUT for a cursor that is not ours, of another source, or of a run that is forgotten by now
   */
  async page(
    sourceId: string,
    codes: readonly ProblemCode[] | null,
    first: number,
    after: string | null,
  ): Promise<ProblemConnection> {
    const start = after === null ? null : problemPlace(after);
    const run = start === null ? await this.runs.lastSucceeded(sourceId) : await this.runOf(start.runId, sourceId);
    if (run === null) return NONE;
    const [counts, found] = await Promise.all([
      this.runs.problemCountsOf(run.id),
      this.runs.problemsAfter(run.id, codes, start?.after ?? '0', first + 1),
    ]);
    const edges = found.slice(0, first).map(({ id, ...node }) => ({
      cursor: encodeProblemCursor({ runId: run.id, after: id }),
      node,
    }));
    return {
      totalCount: counts.reduce((sum, { code, count }) => sum + (codes?.includes(code) === false ? 0 : count), 0),
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }

  private async runOf(runId: number, sourceId: string): Promise<Run> {
    const run = await this.runs.byId(runId);
    if (run?.sourceId !== sourceId)
      throw badInput('after', 'belongs to another source or to an old run; leave it out to start from the first page.');
    return run;
  }
}
