import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked, as daily sums; nothing in it belongs to a person. Not told is '' and not null: it is part of the key. */
export class QuestionCounts1763860000000 implements MigrationInterface {
  readonly name = 'QuestionCounts1763860000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE question_count (
        day          date NOT NULL,
        text         text NOT NULL,
        municipality text NOT NULL,
        needs        text[] NOT NULL,
        asked        integer NOT NULL,
        without_hits integer NOT NULL,
        CONSTRAINT question_count_pkey PRIMARY KEY (day, text, municipality, needs)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE question_count`);
  }
}
