import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The different opening hours can be listed without reading every entry. Longer ones than an index takes are left out. */
export class OpeningHours1763850000000 implements MigrationInterface {
  readonly name = 'OpeningHours1763850000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX entry_hours_idx ON entry ((hours ->> 'osm'))
      WHERE publication = 'PUBLISHED' AND length(hours ->> 'osm') <= 500`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX entry_hours_idx`);
  }
}
