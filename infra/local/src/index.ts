/** The engines as the local start and the tests run them. */
export type { Engine, Say } from './engines/engine.js';
export { startPostgres, releasePostgres, type PostgresEngine, type PostgresOptions } from './engines/postgres.js';
export {
  startMeilisearch,
  releaseMeilisearch,
  type MeilisearchEngine,
  type MeilisearchOptions,
} from './engines/meilisearch.js';
export { isRunning, markOf, type ProcessMark } from './process-table.js';
