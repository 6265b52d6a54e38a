import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a service sheet says beside: languages spoken, documents to bring, what one gets. Entries already there say none. */
export class ServiceDetails1763810000000 implements MigrationInterface {
  readonly name = 'ServiceDetails1763810000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE entry
        ADD COLUMN languages          text[] NOT NULL DEFAULT '{}',
        ADD COLUMN required_documents text[] NOT NULL DEFAULT '{}',
        ADD COLUMN outcome            text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE entry DROP COLUMN languages, DROP COLUMN required_documents, DROP COLUMN outcome`);
  }
}
