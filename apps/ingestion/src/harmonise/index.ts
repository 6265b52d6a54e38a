/** Raw records in, entries and problems out. Pure: no store, no framework, no network, no files. */
export { harmonise } from './harmonise.js';
export { createHarmoniser, type Harmoniser } from './harmoniser.js';
export type { Harmonised, HarmoniseSource, Provenance } from './harmonised.js';
