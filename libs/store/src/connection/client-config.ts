import type { ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';

/** Settings for a connection of its own beside the pool of the data source, for LISTEN and for locks held long. */
export function clientConfig(dataSource: DataSource, purpose: string): ClientConfig {
  const { options } = dataSource;
  if (options.type !== 'postgres' || options.url === undefined) {
    throw new TypeError('The store needs a data source made by createDataSource.');
  }
  return {
    connectionString: options.url,
    application_name: `${options.applicationName ?? 'vicino'}-${purpose}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Without it a connection whose other end vanished is noticed after the system's two hours.
    keepAliveInitialDelayMillis: 10_000,
  };
}
