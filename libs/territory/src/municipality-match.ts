import type { NameKind } from './municipality-names.js';

/**
 * `CERTAIN` is never wrong: `via` says how it was known (`CODE`: an ISTAT code; `HINT`: the hint chose among several).
 * `DOUBTFUL`: one of the candidates, likeliest first; a person decides. `UNKNOWN`: no place of the area;
 * its candidates are mere suggestions, often none. Codes are ISTAT codes in force.
 */
export type MunicipalityMatch =
  | { readonly kind: 'CERTAIN'; readonly istatCode: string; readonly via: NameKind | 'CODE' | 'HINT' }
  | { readonly kind: 'DOUBTFUL'; readonly candidates: readonly string[] }
  | { readonly kind: 'UNKNOWN'; readonly candidates: readonly string[] };
