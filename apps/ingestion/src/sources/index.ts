/** Fetches and parses providers' formats into raw records; decides nothing. */
export * from './source.js';
export * from './table-of-sources.js';
export { read } from './read.js';
export { collect } from './source-item.js';
export { bytesInput, fileInput } from './source-input.js';
