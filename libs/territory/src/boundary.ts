/** GeoJSON feature of one municipality: simplified border, WGS84, longitude before latitude. */
export interface BoundaryFeature {
  readonly type: string;
  readonly geometry: {
    /** "Polygon" or "MultiPolygon". */
    readonly type: string;
    readonly coordinates: readonly (readonly (readonly (number | readonly number[])[])[])[];
  };
  readonly properties: { readonly istat: string };
}
