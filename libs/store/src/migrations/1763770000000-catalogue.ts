import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the catalogue: entries, change log, runs with their problems, raw records, state of the sources. */
export class Catalogue1763770000000 implements MigrationInterface {
  readonly name = 'Catalogue1763770000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE entry (
        id                  uuid NOT NULL,
        slug                text NOT NULL,
        source_id           text NOT NULL,
        external_id         text NOT NULL,
        kind                text NOT NULL,
        title               text NOT NULL,
        summary             text NOT NULL,
        description         text NOT NULL,
        status              text NOT NULL,
        status_reason       text,
        needs               jsonb NOT NULL,
        need_slugs          text[] NOT NULL,
        target_groups       text[] NOT NULL,
        service_type        text,
        provider_name       text NOT NULL,
        managing_body       text,
        locations           jsonb NOT NULL,
        area_label          text NOT NULL,
        area_scope          text NOT NULL,
        area_municipalities text[] NOT NULL,
        area_complete       boolean NOT NULL,
        contacts            jsonb NOT NULL,
        cost_type           text NOT NULL,
        cost_text           text,
        eligibility_text    text,
        eligibility_rules   jsonb NOT NULL,
        access_modes        text[] NOT NULL,
        delivery_modes      text[] NOT NULL,
        hours               jsonb,
        opens_on            date,
        closes_on           date,
        source_name         text NOT NULL,
        source_url          text,
        verified_at         text,
        content_hash        text NOT NULL,
        publication         text NOT NULL,
        version             integer NOT NULL,
        run_id              integer,
        fetched_at          timestamptz NOT NULL,
        created_at          timestamptz NOT NULL,
        updated_at          timestamptz NOT NULL,
        withdrawn_at        timestamptz,
        CONSTRAINT entry_pkey PRIMARY KEY (id),
        CONSTRAINT entry_slug_key UNIQUE (slug),
        CONSTRAINT entry_source_key UNIQUE (source_id, external_id),
        CONSTRAINT entry_publication_check CHECK (publication IN ('DRAFT', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN')),
        CONSTRAINT entry_version_check CHECK (version > 0),
        CONSTRAINT entry_withdrawn_check CHECK ((publication = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
      )`);
    await queryRunner.query(`CREATE INDEX entry_need_slugs_idx ON entry USING gin (need_slugs)`);
    await queryRunner.query(`CREATE INDEX entry_target_groups_idx ON entry USING gin (target_groups)`);
    await queryRunner.query(`CREATE INDEX entry_area_municipalities_idx ON entry USING gin (area_municipalities)`);
    await queryRunner.query(`CREATE INDEX entry_updated_at_idx ON entry (updated_at, id)`);

    await queryRunner.query(`
      CREATE TABLE change_mark (
        entry_id        uuid NOT NULL,
        consumer        text NOT NULL,
        version         integer NOT NULL,
        since           timestamptz NOT NULL,
        claim           integer,
        claimed_version integer,
        CONSTRAINT change_mark_pkey PRIMARY KEY (entry_id, consumer),
        CONSTRAINT change_mark_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX change_mark_consumer_since_idx ON change_mark (consumer, since, entry_id)`);

    await queryRunner.query(`
      CREATE TABLE run (
        id          integer GENERATED ALWAYS AS IDENTITY,
        source_id   text NOT NULL,
        outcome     text NOT NULL,
        started_at  timestamptz NOT NULL,
        finished_at timestamptz,
        counts      jsonb NOT NULL,
        error       text,
        CONSTRAINT run_pkey PRIMARY KEY (id),
        CONSTRAINT run_outcome_check CHECK (outcome IN ('RUNNING', 'SUCCEEDED', 'UNCHANGED', 'HELD', 'FAILED', 'INTERRUPTED')),
        CONSTRAINT run_finished_check CHECK ((outcome = 'RUNNING') = (finished_at IS NULL))
      )`);
    await queryRunner.query(`CREATE INDEX run_source_idx ON run (source_id, id)`);

    await queryRunner.query(`
      CREATE TABLE problem (
        id         bigint GENERATED ALWAYS AS IDENTITY,
        run_id     integer NOT NULL,
        source_id  text NOT NULL,
        entry_id   uuid,
        code       text NOT NULL,
        severity   text NOT NULL,
        field      text,
        position   text,
        value      text,
        suggestion text,
        CONSTRAINT problem_pkey PRIMARY KEY (id),
        CONSTRAINT problem_run_fkey FOREIGN KEY (run_id) REFERENCES run (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX problem_run_idx ON problem (run_id)`);
    await queryRunner.query(`CREATE INDEX problem_entry_idx ON problem (entry_id) WHERE "entry_id" IS NOT NULL`);

    await queryRunner.query(`
      CREATE TABLE raw_record (
        source_id    text NOT NULL,
        content_hash text NOT NULL,
        fields       json NOT NULL,
        positions    text[] NOT NULL,
        first_run_id integer NOT NULL,
        gone_run_id  integer,
        CONSTRAINT raw_record_pkey PRIMARY KEY (source_id, content_hash)
      )`);
    await queryRunner.query(
      `CREATE INDEX raw_record_present_idx ON raw_record (source_id) WHERE "gone_run_id" IS NULL`,
    );

    await queryRunner.query(`
      CREATE TABLE source_state (
        source_id       text NOT NULL,
        content_hash    text,
        etag            text,
        last_modified   text,
        last_success_at timestamptz,
        last_run_id     integer,
        CONSTRAINT source_state_pkey PRIMARY KEY (source_id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE source_state, raw_record, problem, run, change_mark, entry`);
  }
}
