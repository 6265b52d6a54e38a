import type { DataSource } from 'typeorm';
import { changePublication } from '../entries/change-publication.js';
import type { WrittenEntry } from '../entries/entry-history.js';
import { recordHistory } from '../entries/record-history.js';
import { writeEntries } from '../entries/write-entries.js';
import { SUSPENDED_BY_POLICY } from './suspended-by-policy.js';
import type { VerificationMethod } from './verification.js';

export interface NewVerification {
  readonly entryId: string;
  /** ISO date on which it was found true. */
  readonly on: string;
  readonly by: string;
  readonly how: VerificationMethod;
}

const RECORD = `insert into entry_verification (entry_id, "on", by, how, at) values ($1, $2, $3, $4, now())`;

const RAISE_VERSION = `
  with raised as (
    update entry set version = version + 1, updated_at = now() where id = $1 returning id, version)
  select id, version from raised`;

/** An older verification, written down late, puts nothing off. */
const PUT_OFF_REVIEW = `
  update entry_review
  set due_on = ($2::date + make_interval(months => cadence_months))::date, reminded_at = null
  where entry_id = $1 and due_on < ($2::date + make_interval(months => cadence_months))::date`;

/** Only what is no longer overdue: a verification of years ago, written down late, brings nothing back. */
const RESUMABLE = `
  select entry.id from entry join entry_review as review on review.entry_id = entry.id
  where entry.id = $1 and review.due_on >= (now() at time zone 'Europe/Rome')::date and ${SUSPENDED_BY_POLICY}`;

/** Writes down that people confirmed entries. */
export class VerificationWriter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Records that a person found the entry true, and puts its next review off. What the source says of its own date
   * stays. An entry suspended because nobody had confirmed it is published again; one a person suspended stays so.
   * @throws Error when there is no such entry.
   */
  async record({ entryId, on, by, how }: NewVerification): Promise<void> {
    await writeEntries(this.dataSource, async (manager, changed) => {
      const written = await manager.query<WrittenEntry[]>(RAISE_VERSION, [entryId]);
      if (written.length === 0) throw new Error(`There is no entry ${entryId} to verify`);
      await manager.query(RECORD, [entryId, on, by, how]);
      await manager.query(PUT_OFF_REVIEW, [entryId, on]);
      const changes = { verification: { after: { on, how } } };
      const history = written.map((entry) => ({ ...entry, changes }));
      await recordHistory(manager, history, { runId: null, by, reason: null });
      changed(written);
      const resumable = await manager.query<{ id: string }[]>(RESUMABLE, [entryId]);
      const back = { ids: resumable.map(({ id }) => id), from: ['SUSPENDED'], to: 'PUBLISHED' } as const;
      changed(await changePublication(manager, back, { runId: null, by, reason: 'VERIFIED' }));
    });
  }
}
