/** The index: what its documents say and how it is set, and the engine that keeps it. Who writes it and who asks it meet here. */
export { calendarNumber, OPEN_ENDED } from './documents/calendar-number.js';
export { dottedAcronyms } from './documents/dotted-acronyms.js';
export { pointsOf, REMOTE_MODES, toSearchDocument } from './documents/entry-document.mapping.js';
export { fingerprint, fingerprintedParts } from './documents/fingerprint.js';
export { SAYING, SEARCH_SETTINGS } from './documents/index-settings.js';
export { type Publishable, shouldBeIndexed } from './documents/publishable.js';
export type { SearchDocument } from './documents/search-document.js';
export {
  carriedOut,
  connectEngine,
  type Engine,
  engineCode,
  EngineTaskError,
  engineTrouble,
  type IndexNames,
  indexNames,
  isEngineAway,
  isIndexMissing,
} from './engine/engine.js';
export { engineConfigFields } from './engine/engine-config.js';
