import type { DataSource } from 'typeorm';
import type { DueByBody, DueReview } from './review.js';

const DUE = `
  select review.entry_id as "entryId", review.cadence_months as "cadenceMonths", review.due_on::text as "dueOn",
    review.reminded_at as "remindedAt", entry.title, entry.source_id as "sourceId",
    entry.managing_body as "managingBody", entry.publication
  from entry_review as review join entry on entry.id = review.entry_id`;

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
         (count(*) filter (where publication = 'SUSPENDED'))::integer as suspended
       from entry_review as review join entry on entry.id = review.entry_id
       where publication in ('PUBLISHED', 'SUSPENDED')
       group by entry.managing_body order by entry.managing_body nulls last`,
      [today, until],
    );
  }
}
