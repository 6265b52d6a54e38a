import { DataSource, QueryFailedError, type QueryRunner } from 'typeorm';

/**
 * A data source whose errors carry no content. A failed statement of TypeORM brings its parameters along, whole batches
 * of addresses and phones, and PostgreSQL adds the failing row as `detail`; whoever logs the error would log them.
 */
export class DiscreetDataSource extends DataSource {
  override createQueryRunner(...mode: Parameters<DataSource['createQueryRunner']>): QueryRunner {
    const runner = super.createQueryRunner(...mode);
    const send = runner.query.bind(runner) as (...call: unknown[]) => Promise<unknown>;
    const discreetly = (...call: unknown[]): Promise<unknown> =>
      send(...call).catch((error: unknown) => {
        throw error instanceof QueryFailedError ? discreet(error as QueryFailedError) : error;
      });
    return Object.assign(runner, { query: discreetly as QueryRunner['query'] });
  }
}

/** The same error without content. */
export function discreet(error: QueryFailedError): QueryFailedError {
  // TypeORM copies what the driver says onto its own error, and keeps the driver's below it.
  for (const holder of [error, error.driverError]) {
    for (const key of ['parameters', 'detail', 'where']) Reflect.deleteProperty(holder, key);
  }
  return error;
}
