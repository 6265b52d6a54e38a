/** Questions, answers, and every message that crosses a process, each with its schema. What comes in from outside is checked by it. */
export * from './patterns.js';
export * from './profile.js';
export * from './search-query.js';
export * from './understood.js';
export * from './search-alternative.js';
export * from './search-suggest.js';
export * from './search-status.js';
export * from './ingestion-status.js';
export * from './ingestion-sources.js';
export * from './ingestion-check.js';
