import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is searched when the engine is away: one narrow row for each entry that may be found, kept by triggers so that no
 * writer can forget it, and that a row mended by hand is found as it is. Derived: it can be emptied and filled anew with
 * `select refresh_entry_search(array(select id from entry))`.
 *
 * Areas and eligibility rules are kept apart, each once: thousands of entries share a few hundred of them, so that what
 * is asked of an area or a rule is asked a few hundred times.
 */
export class TextSearch1763840000000 implements MigrationInterface {
  readonly name = 'TextSearch1763840000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Trusted extensions: whoever owns the database may make them. https://www.postgresql.org/docs/current/contrib.html
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await queryRunner.query(`CREATE TEXT SEARCH CONFIGURATION vicino_italian (COPY = italian)`);
    await queryRunner.query(`
      ALTER TEXT SEARCH CONFIGURATION vicino_italian
        ALTER MAPPING FOR hword, hword_part, word WITH unaccent, italian_stem`);

    await queryRunner.query(`
      CREATE TABLE search_area (
        id             uuid NOT NULL,
        municipalities text[] NOT NULL,
        CONSTRAINT search_area_pkey PRIMARY KEY (id)
      )`);
    await queryRunner.query(`CREATE INDEX search_area_municipalities_idx ON search_area USING gin (municipalities)`);
    await queryRunner.query(`
      CREATE TABLE search_rules (
        id    uuid NOT NULL,
        rules jsonb NOT NULL,
        CONSTRAINT search_rules_pkey PRIMARY KEY (id)
      )`);
    await queryRunner.query(`
      CREATE TABLE entry_search (
        entry_id       uuid NOT NULL,
        words          tsvector NOT NULL,
        name           text NOT NULL,
        needs          text[] NOT NULL,
        target_groups  text[] NOT NULL,
        service_type   text,
        kind           text NOT NULL,
        managing_body  text,
        area           uuid NOT NULL,
        area_scope     text NOT NULL,
        area_complete  boolean NOT NULL,
        access_modes   text[] NOT NULL,
        delivery_modes text[] NOT NULL,
        cost_type      text NOT NULL,
        languages      text[] NOT NULL,
        provider_name  text NOT NULL,
        hours          text,
        rules          uuid,
        closes_on      date,
        verified_at    text,
        CONSTRAINT entry_search_pkey PRIMARY KEY (entry_id),
        CONSTRAINT entry_search_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX entry_search_words_idx ON entry_search USING gin (words)`);
    await queryRunner.query(`CREATE INDEX entry_search_name_idx ON entry_search USING gin (name gin_trgm_ops)`);
    await queryRunner.query(`CREATE INDEX entry_search_needs_idx ON entry_search USING gin (needs)`);
    await queryRunner.query(`CREATE INDEX entry_search_area_idx ON entry_search (area)`);

    for (const statement of FUNCTIONS) await queryRunner.query(statement);
    await queryRunner.query(`SELECT refresh_entry_search(array(SELECT id FROM entry))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER entry_search_inserted ON entry`);
    await queryRunner.query(`DROP TRIGGER entry_search_updated ON entry`);
    await queryRunner.query(`DROP FUNCTION entry_search_follows()`);
    await queryRunner.query(`DROP FUNCTION refresh_entry_search(uuid[])`);
    await queryRunner.query(`DROP TABLE entry_search, search_area, search_rules`);
    await queryRunner.query(`DROP TEXT SEARCH CONFIGURATION vicino_italian`);
    // The extensions stay: others may use them by now.
  }
}

/** Long texts are cut: a tsvector may hold a megabyte, and what comes so late in a text is not what it is about. */
const REFRESH = `
  CREATE FUNCTION refresh_entry_search(ids uuid[]) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
    DELETE FROM entry_search WHERE entry_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM entry WHERE id = entry_id AND publication = 'PUBLISHED' AND status <> 'CLOSED');

    INSERT INTO search_area
    SELECT DISTINCT ON (1) md5(area_municipalities::text)::uuid, area_municipalities
    FROM entry WHERE id = ANY (ids)
    ORDER BY 1
    ON CONFLICT DO NOTHING;

    INSERT INTO search_rules
    SELECT DISTINCT ON (1) md5(rules::text)::uuid, rules
    FROM entry
    CROSS JOIN LATERAL (SELECT jsonb_agg(rule - 'text') AS rules FROM jsonb_array_elements(eligibility_rules) AS rule) AS bare
    WHERE id = ANY (ids) AND rules IS NOT NULL
    ORDER BY 1
    ON CONFLICT DO NOTHING;

    INSERT INTO entry_search
    SELECT id,
      setweight(to_tsvector('vicino_italian', left(title, 1000) || ' ' || left(provider_name, 1000)), 'A')
        || setweight(to_tsvector('vicino_italian', left(summary, 2000)), 'B')
        || setweight(to_tsvector('vicino_italian', left(description, 20000)), 'C'),
      unaccent(lower(left(title, 500) || ' ' || left(provider_name, 500))),
      need_slugs, target_groups, service_type, kind, managing_body,
      md5(area_municipalities::text)::uuid, area_scope, area_complete,
      access_modes, delivery_modes, cost_type, languages, provider_name, hours ->> 'osm',
      (SELECT md5(jsonb_agg(rule - 'text')::text)::uuid FROM jsonb_array_elements(eligibility_rules) AS rule),
      closes_on, verified_at
    FROM entry
    WHERE id = ANY (ids) AND publication = 'PUBLISHED' AND status <> 'CLOSED'
    ORDER BY id
    ON CONFLICT (entry_id) DO UPDATE SET
      words = excluded.words, name = excluded.name, needs = excluded.needs, target_groups = excluded.target_groups,
      service_type = excluded.service_type, kind = excluded.kind, managing_body = excluded.managing_body,
      area = excluded.area, area_scope = excluded.area_scope, area_complete = excluded.area_complete,
      access_modes = excluded.access_modes, delivery_modes = excluded.delivery_modes, cost_type = excluded.cost_type,
      languages = excluded.languages, provider_name = excluded.provider_name, hours = excluded.hours,
      rules = excluded.rules, closes_on = excluded.closes_on, verified_at = excluded.verified_at;
  $$`;

const FUNCTIONS = [
  REFRESH,
  `CREATE FUNCTION entry_search_follows() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
   BEGIN
     PERFORM refresh_entry_search(array(SELECT id FROM changed));
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER entry_search_inserted AFTER INSERT ON entry
     REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entry_search_follows()`,
  `CREATE TRIGGER entry_search_updated AFTER UPDATE ON entry
     REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION entry_search_follows()`,
];
