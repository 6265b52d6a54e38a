/** Whether two entries are one service, why, and what to show when they are. Pure; the command beside it knows the store. */
export type * from './comparison.js';
export { comparePair } from './compare-pair.js';
export { duplicatesAmong, findDuplicates, type DuplicatePair, type FoundDuplicates } from './find-duplicates.js';
export { FingerprintStore } from './fingerprint-store.js';
export { Decisions, type Decision } from './decisions.js';
export { mergeEntries, undoMerge, type MergedEntry, type Origin } from './merge-entries.js';
export { matchDoNotList, nameInMunicipality, type DoNotListLookup, type DoNotListMark } from './do-not-list.js';
