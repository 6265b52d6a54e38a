import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known about entries beside what they say: history, provenance, quality, corrections by hand, duplicates and
 * merges, who asked not to be listed, reviews and verifications.
 */
export class Curation1763800000000 implements MigrationInterface {
  readonly name = 'Curation1763800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE entry
        DROP CONSTRAINT entry_publication_check,
        ADD CONSTRAINT entry_publication_known_check
          CHECK (publication IN ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN', 'MERGED'))`);

    await queryRunner.query(`
      CREATE TABLE entry_history (
        entry_id uuid NOT NULL,
        version  integer NOT NULL,
        at       timestamptz NOT NULL,
        run_id   integer,
        changes  jsonb NOT NULL,
        by       text,
        reason   text,
        CONSTRAINT entry_history_pkey PRIMARY KEY (entry_id, version),
        CONSTRAINT entry_history_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX entry_history_run_idx ON entry_history (run_id) WHERE "run_id" IS NOT NULL`);

    await queryRunner.query(`
      CREATE TABLE entry_provenance (
        entry_id     uuid NOT NULL,
        fields       jsonb NOT NULL,
        content_hash text NOT NULL,
        run_id       integer,
        at           timestamptz NOT NULL,
        CONSTRAINT entry_provenance_pkey PRIMARY KEY (entry_id),
        CONSTRAINT entry_provenance_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);

    await queryRunner.query(`
      CREATE TABLE entry_quality (
        entry_id     uuid NOT NULL,
        score        double precision NOT NULL,
        criteria     jsonb NOT NULL,
        content_hash text NOT NULL,
        run_id       integer,
        at           timestamptz NOT NULL,
        CONSTRAINT entry_quality_pkey PRIMARY KEY (entry_id),
        CONSTRAINT entry_quality_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE,
        CONSTRAINT entry_quality_score_check CHECK (score BETWEEN 0 AND 1)
      )`);

    await queryRunner.query(`
      CREATE TABLE entry_correction (
        id        integer GENERATED ALWAYS AS IDENTITY,
        entry_id  uuid NOT NULL,
        field     text NOT NULL,
        value     jsonb NOT NULL,
        base      jsonb NOT NULL,
        source    jsonb NOT NULL,
        by        text NOT NULL,
        at        timestamptz NOT NULL,
        undone_by text,
        undone_at timestamptz,
        CONSTRAINT entry_correction_pkey PRIMARY KEY (id),
        CONSTRAINT entry_correction_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX entry_correction_active_key ON entry_correction (entry_id, field) WHERE "undone_at" IS NULL`,
    );

    await queryRunner.query(`
      CREATE TABLE duplicate_decision (
        entry_a    uuid NOT NULL,
        entry_b    uuid NOT NULL,
        verdict    text NOT NULL,
        score      double precision,
        reasons    jsonb NOT NULL,
        decided_by text,
        at         timestamptz NOT NULL,
        CONSTRAINT duplicate_decision_pkey PRIMARY KEY (entry_a, entry_b),
        CONSTRAINT duplicate_decision_entry_a_fkey FOREIGN KEY (entry_a) REFERENCES entry (id) ON DELETE CASCADE,
        CONSTRAINT duplicate_decision_entry_b_fkey FOREIGN KEY (entry_b) REFERENCES entry (id) ON DELETE CASCADE,
        CONSTRAINT duplicate_decision_order_check CHECK (entry_a < entry_b),
        CONSTRAINT duplicate_decision_verdict_check CHECK (verdict IN ('SAME', 'DIFFERENT', 'UNSURE'))
      )`);
    await queryRunner.query(`CREATE INDEX duplicate_decision_entry_b_idx ON duplicate_decision (entry_b)`);

    await queryRunner.query(`
      CREATE TABLE entry_merge (
        id        integer GENERATED ALWAYS AS IDENTITY,
        kept_id   uuid NOT NULL,
        merged_id uuid NOT NULL,
        by        text NOT NULL,
        at        timestamptz NOT NULL,
        undone_by text,
        undone_at timestamptz,
        CONSTRAINT entry_merge_pkey PRIMARY KEY (id),
        CONSTRAINT entry_merge_kept_fkey FOREIGN KEY (kept_id) REFERENCES entry (id) ON DELETE CASCADE,
        CONSTRAINT entry_merge_merged_fkey FOREIGN KEY (merged_id) REFERENCES entry (id) ON DELETE CASCADE,
        CONSTRAINT entry_merge_two_check CHECK (kept_id <> merged_id)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX entry_merge_active_key ON entry_merge (merged_id) WHERE "undone_at" IS NULL`,
    );
    await queryRunner.query(`CREATE INDEX entry_merge_kept_idx ON entry_merge (kept_id)`);
    await queryRunner.query(`CREATE INDEX entry_merge_merged_idx ON entry_merge (merged_id)`);

    await queryRunner.query(`
      CREATE TABLE do_not_list (
        id         integer GENERATED ALWAYS AS IDENTITY,
        kind       text NOT NULL,
        value_hash text NOT NULL,
        reason     text NOT NULL,
        by         text NOT NULL,
        at         timestamptz NOT NULL,
        ended_by   text,
        ended_at   timestamptz,
        CONSTRAINT do_not_list_pkey PRIMARY KEY (id)
      )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX do_not_list_active_key ON do_not_list (kind, value_hash) WHERE "ended_at" IS NULL`,
    );

    await queryRunner.query(`
      CREATE TABLE entry_review (
        entry_id       uuid NOT NULL,
        cadence_months integer NOT NULL,
        due_on         date NOT NULL,
        reminded_at    timestamptz,
        CONSTRAINT entry_review_pkey PRIMARY KEY (entry_id),
        CONSTRAINT entry_review_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE,
        CONSTRAINT entry_review_cadence_check CHECK (cadence_months > 0)
      )`);
    await queryRunner.query(`CREATE INDEX entry_review_due_idx ON entry_review (due_on, entry_id)`);

    await queryRunner.query(`
      CREATE TABLE entry_verification (
        id       integer GENERATED ALWAYS AS IDENTITY,
        entry_id uuid NOT NULL,
        "on"     date NOT NULL,
        by       text NOT NULL,
        how      text NOT NULL,
        at       timestamptz NOT NULL,
        CONSTRAINT entry_verification_pkey PRIMARY KEY (id),
        CONSTRAINT entry_verification_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX entry_verification_entry_idx ON entry_verification (entry_id, "on", id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE entry_verification, entry_review, do_not_list, entry_merge, duplicate_decision, entry_correction,
        entry_quality, entry_provenance, entry_history`);
    await queryRunner.query(`UPDATE entry SET publication = 'PUBLISHED' WHERE publication = 'MERGED'`);
    await queryRunner.query(`
      ALTER TABLE entry
        DROP CONSTRAINT entry_publication_known_check,
        ADD CONSTRAINT entry_publication_check CHECK (publication IN ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN'))`);
  }
}
