import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was reminded of what and when: the time of the last reminder alone did not say whom, nor which due date. */
export class Reminders1763820000000 implements MigrationInterface {
  readonly name = 'Reminders1763820000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE entry_reminder (
        id            integer GENERATED ALWAYS AS IDENTITY,
        entry_id      uuid NOT NULL,
        managing_body text,
        due_on        date NOT NULL,
        at            timestamptz NOT NULL,
        CONSTRAINT entry_reminder_pkey PRIMARY KEY (id),
        CONSTRAINT entry_reminder_entry_fkey FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`CREATE INDEX entry_reminder_entry_idx ON entry_reminder (entry_id, id)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE entry_reminder`);
  }
}
