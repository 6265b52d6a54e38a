import type { Pool } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { discreet } from './discreet-data-source.js';

/** A statement with the name under which each connection keeps its plan: another text needs another name. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Rows of a statement that PostgreSQL reads and plans once a connection and from then on only executes, which for a statement
 * of forty columns is a third of its time. The ORM has no way to name a statement. Outside any transaction.
 */
export async function runPrepared<Row extends object>(
  dataSource: DataSource,
  statement: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  const { master: pool } = dataSource.driver as PostgresDriver as { readonly master: Pool };
  try {
    return (await pool.query<Row>({ ...statement, values: [...values] })).rows;
  } catch (error) {
    throw error instanceof Error ? discreet(new QueryFailedError(statement.text, [], error)) : error;
  }
}
