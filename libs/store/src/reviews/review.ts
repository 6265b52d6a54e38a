import type { Publication } from '@vicino/domain';

/** When an entry has to be confirmed again. */
export interface ReviewPlan {
  readonly entryId: string;
  readonly cadenceMonths: number;
  /**
   * ISO date; `reviewDueOn` works it out from what the source says. Null where it says nothing: then it counts from the
   * day the entry was first seen. A later verification by a person puts it off.
   */
  readonly dueOn: string | null;
}

/** An entry to be confirmed, with whom to ask. */
export interface DueReview extends ReviewPlan {
  readonly dueOn: string;
  readonly title: string;
  readonly sourceId: string;
  /** Slug of the managing body; null above the seven. */
  readonly managingBody: string | null;
  readonly publication: Publication;
  readonly remindedAt: Date | null;
}

/** What a body has to confirm. An entry is counted in `planned`, and in one of the others where one fits. */
export interface DueByBody {
  readonly managingBody: string | null;
  readonly planned: number;
  /** Due from today to the day asked for. */
  readonly dueSoon: number;
  /** Due before today, and still shown. */
  readonly overdue: number;
  readonly suspended: number;
  /** Of those due soon or overdue, how many somebody was reminded of. */
  readonly reminded: number;
}

/** Where a review stands, as counted in `DueByBody`. */
export const REVIEW_STATES = ['DUE_SOON', 'OVERDUE', 'SUSPENDED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Which reviews to list. */
export interface ReviewSelection {
  /** Slug of a managing body; null: above the seven; left out: of all. */
  readonly managingBody?: string | null;
  /** Alternatives. */
  readonly states: readonly ReviewState[];
  /** ISO dates: today, and the last day of what is due soon. */
  readonly today: string;
  readonly until: string;
}

/** A place in a list of reviews: the one before the page. */
export type ReviewPlace = Pick<DueReview, 'dueOn' | 'entryId'>;
