/** What every process needs and none owns: configuration, log, orderly end. */
export { configFields, type LogLevel } from './config-fields.js';
export { createLogger, NestLogger, type LoggerOptions } from './create-logger.js';
export { installShutdown, type Closable, type ShutdownHost } from './install-shutdown.js';
export { maskSecrets } from './mask-secrets.js';
export { ConfigError, readConfig } from './read-config.js';
export { runMain } from './run-main.js';
