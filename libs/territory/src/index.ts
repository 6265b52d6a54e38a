/** Municipalities, managing bodies and districts of ASL TO4: the data, and finding places in what people write. */
export type * from './municipality.js';
export type * from './managing-body.js';
export type * from './district.js';
export type * from './boundary.js';
export type * from './municipality-match.js';
export type { PlaceHint } from './place-hint.js';
export type { NameKind } from './municipality-names.js';
export * from './municipalities.js';
export * from './managing-bodies.js';
export * from './districts.js';
export * from './neighbours.js';
export * from './boundaries.js';
export * from './match-municipality.js';
export * from './find-municipalities.js';
export * from './match-managing-body.js';
export * from './match-named-area.js';
export * from './suggest-municipalities.js';
export * from './find-managing-body.js';
