import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each entry was last made of, and a way to the problems of one entry in one run: an unchanged record costs little. */
export class EntryReadings1763870000000 implements MigrationInterface {
  readonly name = 'EntryReadings1763870000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE entry_reading (
        entry_id   uuid NOT NULL,
        input_hash text NOT NULL,
        said_hash  text NOT NULL,
        positions  text[] NOT NULL,
        run_id     integer NOT NULL,
        good_from  date NOT NULL,
        good_until date,
        CONSTRAINT entry_reading_pkey PRIMARY KEY (entry_id),
        CONSTRAINT entry_reading_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`DROP INDEX problem_entry_idx`);
    await queryRunner.query(
      `CREATE INDEX problem_entry_run_idx ON problem (entry_id, run_id) WHERE "entry_id" IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX problem_entry_run_idx`);
    await queryRunner.query(`CREATE INDEX problem_entry_idx ON problem (entry_id) WHERE "entry_id" IS NOT NULL`);
    await queryRunner.query(`DROP TABLE entry_reading`);
  }
}
