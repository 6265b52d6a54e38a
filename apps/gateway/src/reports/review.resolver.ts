import { UseGuards } from '@nestjs/common';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { todayInRome } from '@vicino/domain';
import { REVIEW_STATES, type ReviewState } from '@vicino/store';
import { badInput } from '../api/api-error.js';
import { OperatorGuard } from '../identity/operator.guard.js';
import { ReviewStateEnum } from './report-enums.js';
import { ReviewReport } from './review-report.js';
import { ReviewsDue } from './review.model.js';

const MOST = 100;

@UseGuards(OperatorGuard)
@Resolver()
export class ReviewResolver {
  constructor(private readonly report: ReviewReport) {}

  @Query(() => ReviewsDue, {
    description:
      'What has to be confirmed again, by body, and the entries page by page; at most 100 at once. ' +
      'For publishers and administrators (bearer token); FORBIDDEN for everybody else.',
  })
  async reviewsDue(
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('aboveBodies', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only what no managing body answers for; goes without managingBody.',
    })
    aboveBodies: boolean,
    @Args('managingBody', { type: () => ID, nullable: true, description: 'Slug; every body when left out.' })
    managingBody?: string | null,
    @Args('states', { type: () => [ReviewStateEnum], nullable: true, description: 'Alternatives; all when left out.' })
    states?: readonly ReviewState[] | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ReviewsDue> {
    if (first < 1 || first > MOST) throw badInput('first', `must be between 1 and ${MOST}.`);
    if (aboveBodies && managingBody != null) throw badInput('aboveBodies', 'send either aboveBodies or managingBody.');
    const body = aboveBodies ? null : (managingBody ?? undefined);
    const question = { managingBody: body, states: states ?? REVIEW_STATES, first, after: after ?? null };
    return this.report.page(question, todayInRome());
  }
}
