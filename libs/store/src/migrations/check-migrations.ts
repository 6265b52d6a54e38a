import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDataSource } from '../connection/data-source.js';
import { migrate } from './migrate.js';

/**
 * The statements that would bring a freshly migrated database to what the entities say; empty when the two agree.
 * Works in a database of its own, made and removed on the server of `adminUrl`.
 * TypeORM compares check constraints by name and not by text: renaming one is how a change to it is made visible.
 */
export async function checkMigrations(adminUrl: string): Promise<readonly string[]> {
  const name = `vicino_check_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'vicino-check' });
  await admin.connect();
  try {
    await admin.query(`create database ${name}`);
    await migrate(url.href);
    return await missingStatements(url.href);
  } finally {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

async function missingStatements(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource(url, { applicationName: 'vicino-check', poolSize: 1 });
  await dataSource.initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((statement) => statement.query);
  } finally {
    await dataSource.destroy();
  }
}
