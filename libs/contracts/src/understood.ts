import { z } from 'zod';

/**
 * Something read from the words of a question.
 * `NEED`: value is a slug. `MUNICIPALITY`: value is an ISTAT code, taken for the residence where none was chosen.
 * `NEAR`: value is an ISTAT code; the closest places come first. `AREA`: value is the id of a named area (a valley, a district).
 */
export const UNDERSTOOD_KINDS = ['NEED', 'MUNICIPALITY', 'NEAR', 'AREA'] as const;
export type UnderstoodKind = (typeof UNDERSTOOD_KINDS)[number];

export const understoodSchema = z.object({
  kind: z.enum(UNDERSTOOD_KINDS),
  value: z.string(),
  /** How people call the value; null where the taxonomies know it by the value. */
  label: z.string().nullable(),
  /** The words of the question that say so. */
  words: z.string(),
  /** Whether it is in force as a filter or an order; false where the person chose otherwise or took it back. */
  applied: z.boolean(),
  /** Whether it is a guess at a name that is misspelt or not the only one: never applied, to be offered. It is accepted by writing `label` for `words`. */
  doubtful: z.boolean(),
  /** What to send in `notMeant` to take it back. */
  key: z.string(),
});
export type Understood = z.infer<typeof understoodSchema>;

export function understoodKey(kind: UnderstoodKind, value: string): string {
  return `${kind}:${value}`;
}
