/** Raw records in, entries and problems out. Pure: no store, no framework, no network, no files. */
export { harmonise } from './harmonise.js';
export type { Gathered } from './gathered.js';
export { createHarmoniser, type Gatherer, type Harmoniser } from './harmoniser.js';
export { ENTRY_FIELDS, type EntryField, type Mapping, type Path, PLACE_FIELDS, type PlaceField } from './mapping.js';
export { type CheckedFile, checkMapping, columnsOf } from './mappings/mapping-file.js';
export { BUILT_IN_MAPPINGS, type Mappings, mappingsWith } from './mappings/table-of-mappings.js';
export type { Harmonised, HarmoniseSource, Provenance } from './harmonised.js';
