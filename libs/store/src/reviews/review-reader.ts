import type { DataSource } from 'typeorm';
import type { DueByBody, DueReview, ReviewPlace, ReviewSelection } from './review.js';
import { SUSPENDED_BY_POLICY } from './suspended-by-policy.js';

const DUE = `
  select review.entry_id as "entryId", review.cadence_months as "cadenceMonths", review.due_on::text as "dueOn",
    review.reminded_at as "remindedAt", entry.title, entry.source_id as "sourceId",
    entry.managing_body as "managingBody", entry.publication
  from entry_review as review join entry on entry.id = review.entry_id`;

/** One of the states in $3, by today ($1) and the last day of what is due soon ($2); of the body $5 where $4 says so. */
const SELECTED = `
  (case
    when entry.publication = 'SUSPENDED' then 'SUSPENDED'
    when review.due_on < $1 then 'OVERDUE'
    when review.due_on <= $2 then 'DUE_SOON'
  end) = any($3::text[])
  and entry.publication in ('PUBLISHED', 'SUSPENDED')
  and (not $4::boolean or entry.managing_body is not distinct from $5)`;

/** Reads what has to be confirmed, and by whom. Days are ISO dates; merged and withdrawn entries are left out. */
export class ReviewReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Published and suspended entries due on the day or before, the longest overdue first. */
  async dueBy(day: string, limit: number, offset = 0): Promise<DueReview[]> {
    return this.dataSource.query<DueReview[]>(
      `${DUE} where review.due_on <= $1 and entry.publication in ('PUBLISHED', 'SUSPENDED')
       order by review.due_on, review.entry_id limit $2 offset $3`,
      [day, limit, offset],
    );
  }

  /** Up to `limit` of what a selection names, the longest overdue first, after a place; null from the beginning. */
  async list(selection: ReviewSelection, after: ReviewPlace | null, limit: number): Promise<DueReview[]> {
    return this.dataSource.query<DueReview[]>(
      `${DUE} where ${SELECTED} and ($6::date is null or (review.due_on, review.entry_id) > ($6::date, $7::uuid))
       order by review.due_on, review.entry_id limit $8`,
      [...selectionParameters(selection), after?.dueOn ?? null, after?.entryId ?? null, limit],
    );
  }

  /** How many a selection names. */
  async count(selection: ReviewSelection): Promise<number> {
    const rows = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::integer as count from entry_review as review join entry on entry.id = review.entry_id
       where ${SELECTED}`,
      selectionParameters(selection),
    );
    return rows[0]?.count ?? 0;
  }

  /** Suspended because nobody confirmed them, and confirmed since: their review is no more due than on the day. */
  async confirmedSince(day: string): Promise<DueReview[]> {
    return this.dataSource.query<DueReview[]>(
      `${DUE} where review.due_on >= $1 and ${SUSPENDED_BY_POLICY} order by review.due_on, review.entry_id`,
      [day],
    );
  }

  /** Published entries due on the day or before of which nobody has been reminded since the date was set. */
  async toRemind(day: string, limit: number): Promise<DueReview[]> {
    return this.dataSource.query<DueReview[]>(
      `${DUE} where review.due_on <= $1 and review.reminded_at is null and entry.publication = 'PUBLISHED'
       order by review.due_on, review.entry_id limit $2`,
      [day, limit],
    );
  }

  /** Published entries of these sources due before the day: given a day twelve months ago, what a policy suspends. */
  async overdueSince(day: string, sourceIds: readonly string[]): Promise<DueReview[]> {
    return this.dataSource.query<DueReview[]>(
      `${DUE} where review.due_on < $1 and entry.publication = 'PUBLISHED' and entry.source_id = any($2::text[])
       order by review.due_on, review.entry_id`,
      [day, sourceIds],
    );
  }

  /** What each body has to confirm: overdue today, or due by the later day. */
  async byBody(today: string, until: string): Promise<DueByBody[]> {
    return this.dataSource.query<DueByBody[]>(
      `select entry.managing_body as "managingBody", count(*)::integer as planned,
         (count(*) filter (where publication = 'PUBLISHED' and due_on between $1 and $2))::integer as "dueSoon",
         (count(*) filter (where publication = 'PUBLISHED' and due_on < $1))::integer as overdue,
         (count(*) filter (where publication = 'SUSPENDED'))::integer as suspended,
         (count(*) filter (
           where publication = 'PUBLISHED' and due_on <= $2 and reminded_at is not null))::integer as reminded
       from entry_review as review join entry on entry.id = review.entry_id
       where publication in ('PUBLISHED', 'SUSPENDED')
       group by entry.managing_body order by entry.managing_body nulls last`,
      [today, until],
    );
  }
}

function selectionParameters({ managingBody, states, today, until }: ReviewSelection): unknown[] {
  return [today, until, states, managingBody !== undefined, managingBody ?? null];
}
