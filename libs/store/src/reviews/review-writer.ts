import type { DataSource } from 'typeorm';
import type { ReviewPlan } from './review.js';

/** A person's verification puts the date off; a date that moves wants a reminder of its own; the same writes nothing. */
const PLAN = `
  with given as (
    select plan.entry_id, plan.cadence,
      greatest(
        coalesce(
          plan.due_on,
          ((entry.created_at at time zone 'Europe/Rome')::date + make_interval(months => plan.cadence))::date
        ),
        (verified.latest + make_interval(months => plan.cadence))::date
      ) as due_on
    from unnest($1::uuid[], $2::integer[], $3::date[]) as plan (entry_id, cadence, due_on)
    join entry on entry.id = plan.entry_id
    left join lateral (
      select max("on") as latest from entry_verification as verification where verification.entry_id = plan.entry_id
    ) as verified on true
  ), written as (
    insert into entry_review as kept (entry_id, cadence_months, due_on)
    select entry_id, cadence, due_on from given
    where not exists (
      select from entry_review as same
      where same.entry_id = given.entry_id and same.cadence_months = given.cadence and same.due_on = given.due_on)
    order by entry_id
    on conflict (entry_id) do update set cadence_months = excluded.cadence_months, due_on = excluded.due_on,
      reminded_at = case when kept.due_on = excluded.due_on then kept.reminded_at end
    returning entry_id)
  select count(*)::integer as count from written`;

/** One row a reminder, and the date on the review itself, so that nobody is reminded twice of one due date. */
const REMIND = `
  with reminded as (
    update entry_review as review set reminded_at = now()
    from entry
    where entry.id = review.entry_id and review.entry_id = any($1::uuid[]) and review.reminded_at is null
    returning review.entry_id, entry.managing_body, review.due_on, review.reminded_at)
  insert into entry_reminder (entry_id, managing_body, due_on, at)
  select entry_id, managing_body, due_on, reminded_at from reminded order by due_on, entry_id`;

/** Plans when entries are confirmed again. */
export class ReviewWriter {
  constructor(private readonly dataSource: DataSource) {}

  /** Sets the review of entries, each once; of one that is not stored nothing is kept. Answers how many it changed. */
  async plan(plans: readonly ReviewPlan[]): Promise<number> {
    if (plans.length === 0) return 0;
    const rows = await this.dataSource.query<{ count: number }[]>(PLAN, [
      plans.map(({ entryId }) => entryId),
      plans.map(({ cadenceMonths }) => cadenceMonths),
      plans.map(({ dueOn }) => dueOn),
    ]);
    return rows[0]?.count ?? 0;
  }

  /** Writes a reminder for each of these entries: whom, of what, when. One already reminded of its date stays. */
  async remind(entryIds: readonly string[]): Promise<void> {
    await this.dataSource.query(REMIND, [entryIds]);
  }
}
