/** For tests on a real database. */
export { cloneDatabase, type ClonedDatabase, prepareTemplate } from './testing/template-database.js';
export { drained } from './testing/drained.js';
export { sampleEntry, sampleId } from './testing/sample-entry.js';
export { entryArbitrary } from './testing/entry.arbitrary.js';
