import type { BoundaryFeature } from './boundary.js';
import { BOUNDARIES } from './boundaries.generated.js';

/** GeoJSON of the 174 comuni for maps: simplified borders, `properties.istat` as key. Credit: ISTAT; openpolis (CC BY 4.0). */
export function boundaries(): { readonly type: 'FeatureCollection'; readonly features: readonly BoundaryFeature[] } {
  return { type: 'FeatureCollection', features: BOUNDARIES };
}
