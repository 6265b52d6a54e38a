/** The places of the area that share a border with one of them. */
export interface NeighbourRow {
  readonly istatCode: string;
  readonly neighbours: readonly string[];
}
