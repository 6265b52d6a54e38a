import { Injectable } from '@nestjs/common';
import { addMonths, REVIEW_SOON_MONTHS } from '@vicino/domain';
import { type DueReview, ReviewReader, type ReviewSelection, type ReviewState } from '@vicino/store';
import { managingBodies } from '@vicino/territory';
import { badInput } from '../api/api-error.js';
import { encodeReviewCursor, reviewPlace } from './review-cursor.js';
import type { ReviewDue, ReviewsDue } from './review.model.js';

/** What is asked of the reviews. */
export interface ReviewQuestion {
  /** Slug; null: above the bodies; undefined: of all. */
  readonly managingBody: string | null | undefined;
  readonly states: readonly ReviewState[];
  readonly first: number;
  readonly after: string | null;
}

/** What is to be confirmed, by body, as `npm run ingest -- reviews` says it. */
@Injectable()
export class ReviewReport {
  constructor(private readonly reviews: ReviewReader) {}

  /**
   * @param today ISO date in Europe/Rome
   * @throws BAD_USER_INPUT for a body that is not there, or a cursor that is not ours
   */
  async page({ managingBody, states, first, after }: ReviewQuestion, today: string): Promise<ReviewsDue> {
    requireBody(managingBody);
    const place = after === null ? null : reviewPlace(after);
    const until = addMonths(today, REVIEW_SOON_MONTHS);
    const selection: ReviewSelection = {
      states,
      today,
      until,
      ...(managingBody === undefined ? {} : { managingBody }),
    };
    const [bodies, totalCount, found] = await Promise.all([
      this.reviews.byBody(today, until),
      this.reviews.count(selection),
      this.reviews.list(selection, place, first + 1),
    ]);
    const edges = found.slice(0, first).map((review) => ({
      cursor: encodeReviewCursor(review),
      node: toReviewDue(review, today),
    }));
    return {
      bodies: bodies.filter((body) => managingBody === undefined || body.managingBody === managingBody),
      totalCount,
      edges,
      pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    };
  }
}

function toReviewDue({ publication, sourceId, ...review }: DueReview, today: string): ReviewDue {
  const { entryId, title, managingBody, dueOn, remindedAt } = review;
  const state = publication === 'SUSPENDED' ? 'SUSPENDED' : dueOn < today ? 'OVERDUE' : 'DUE_SOON';
  return { entryId, title, source: sourceId, managingBody, state, dueOn, remindedAt };
}

function requireBody(managingBody: string | null | undefined): void {
  const known = managingBodies().map(({ id }) => id);
  if (managingBody === null || managingBody === undefined || known.includes(managingBody)) return;
  throw badInput('managingBody', `"${managingBody}" is not a managing body; there are ${known.join(', ')}.`);
}
