/** Fetches and parses providers' formats into raw records; decides nothing. */
export * from './source.js';
export * from './table-of-sources.js';
export { EXTENSIONS, formatOfName } from './format-of-name.js';
export { read } from './read.js';
export { type CheckedSources, checkSources, type KnownNames } from './source-file.js';
export { collect } from './source-item.js';
export { bytesInput, fileInput } from './source-input.js';
export { type FetchPolicy, fetchPolicy, NO_VALIDATORS, type Validators } from './fetching/fetch-policy.js';
export { openSource } from './fetching/open-source.js';
export type { OpenedSource } from './fetching/opened-source.js';
