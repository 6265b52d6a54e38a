/** `CERTAIN`: there is one reading. `LIKELY`: a person would read it so, and could be wrong. */
export const SURENESSES = ['CERTAIN', 'LIKELY'] as const;
export type ValueSureness = (typeof SURENESSES)[number];

/** How one field of an entry came about: for the person who asks why, and for the history of a record. */
export interface FieldProvenance {
  /** Our field. */
  readonly field: string;
  /** The provider's field; null when the value was worked out from other fields. */
  readonly sourceField: string | null;
  /** What the provider's field said, as it was read. */
  readonly read: string | null;
  /** Name of the rule. */
  readonly rule: string;
  readonly sureness: ValueSureness;
}
