import { createDataSource } from './connection/data-source.js';

/**
 * For TypeORM's command line, on the compiled file, to generate a migration from changed entities:
 * `DATABASE_URL=… npx typeorm migration:generate libs/store/src/migrations/what-changes -d dist/…/libs/store/src/data-source.js`.
 * Generated SQL is read and tidied by hand, the class named in `migrations.ts`. Applying them is `migrate`, with its lock.
 */
const url = process.env['DATABASE_URL'];
if (url === undefined)
  throw new Error('DATABASE_URL is not set: name the database, as postgres://user:password@host:5432/vicino');

export default createDataSource(url, { applicationName: 'vicino-migrations', statementTimeout: 0 });
