import type { Publication } from '@vicino/domain';

/** When an entry has to be confirmed again. */
export interface ReviewPlan {
  readonly entryId: string;
  readonly cadenceMonths: number;
  /** ISO date; `reviewDueOn` works it out from what the source says. A later verification by a person puts it off. */
  readonly dueOn: string;
}

/** An entry to be confirmed, with whom to ask. */
export interface DueReview extends ReviewPlan {
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
}
