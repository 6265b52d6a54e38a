import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether any entry has a word, read from the index of words alone. Left to itself, PostgreSQL reads the table from its start
 * until it comes upon one, and so all of it for a word that nobody has.
 */
export class SomeEntrySays1763880000000 implements MigrationInterface {
  readonly name = 'SomeEntrySays1763880000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION some_entry_says(query tsquery) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
      SET search_path FROM CURRENT SET enable_seqscan = off AS $$
        SELECT EXISTS (SELECT FROM entry_search WHERE words @@ query)
      $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP FUNCTION some_entry_says(tsquery)`);
  }
}
