import { UseGuards } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { ProblemCode } from '@vicino/domain';
import { RunReader } from '@vicino/store';
import { badInput } from '../api/api-error.js';
import { OperatorGuard } from '../identity/operator.guard.js';
import { ProblemReport } from './problem-report.js';
import { ProblemConnection } from './problem.model.js';
import { ProblemCodeEnum } from './report-enums.js';
import { RunModel } from './run.model.js';
import { toRunModel } from './run-to-model.js';
import { SourceModel } from './source.model.js';
import { SourcesReport } from './sources-report.js';

/** Said in the schema, so that nobody has to find out by being refused. */
const FOR_OPERATORS = 'For publishers and administrators (bearer token); FORBIDDEN for everybody else.';

const MOST_RUNS = 50;
const MOST_PROBLEMS = 100;

@UseGuards(OperatorGuard)
@Resolver()
export class ReportResolver {
  constructor(
    private readonly sourcesReport: SourcesReport,
    private readonly problemReport: ProblemReport,
    private readonly runReader: RunReader,
  ) {}

  @Query(() => [SourceModel], { description: `Every source and how it stands. ${FOR_OPERATORS}` })
  sources(): Promise<SourceModel[]> {
    return this.sourcesReport.all();
  }

  @Query(() => [RunModel], { description: `The latest runs of a source, newest first; at most 50. ${FOR_OPERATORS}` })
  async runs(
    @Args('source', { type: () => ID }) source: string,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<RunModel[]> {
    requireBetween(first, MOST_RUNS);
    const runs = await this.runReader.latestOf(source, first);
    if (runs.length === 0) await this.sourcesReport.requireSource(source);
    return runs.map(toRunModel);
  }

  @Query(() => ProblemConnection, {
    description: `What the last successful run of a source left to settle, in the order of its file; at most 100 at once. ${FOR_OPERATORS}`,
  })
  async problems(
    @Args('source', { type: () => ID }) source: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('codes', { type: () => [ProblemCodeEnum], nullable: true, description: 'Alternatives; all when left out.' })
    codes?: readonly ProblemCode[] | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ProblemConnection> {
    requireBetween(first, MOST_PROBLEMS);
    const page = await this.problemReport.page(source, codes ?? null, first, after ?? null);
    if (page.totalCount === 0) await this.sourcesReport.requireSource(source);
    return page;
  }
}

/** @throws BAD_USER_INPUT */
function requireBetween(first: number, most: number): void {
  if (first < 1 || first > most) throw badInput('first', `must be between 1 and ${most}.`);
}
