/** A valley or historic area whose comuni are known with certainty (data/named-areas.csv). */
export interface NamedAreaRow {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** ISTAT codes, sorted. */
  readonly municipalities: readonly string[];
}
