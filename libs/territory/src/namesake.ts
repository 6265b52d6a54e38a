/** A comune outside the area whose name begins like, or differs by one letter from, a name of the area. */
export interface Namesake {
  readonly name: string;
  readonly province: string;
  /** Kilometres to the nearest place of the area it could be taken for; null when that place has no point. */
  readonly km: number | null;
}
