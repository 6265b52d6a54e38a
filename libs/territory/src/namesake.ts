/** A comune outside the area whose name could be taken for one of the area's. */
export interface Namesake {
  readonly name: string;
  readonly province: string;
  /** Kilometres to the nearest place of the area whose name begins like its own; null where none does, or has no point. */
  readonly km: number | null;
}
