/** Slugs of the code list `eligibility`. */
export const ELIGIBILITY_CRITERIA = [
  'residenza-comune',
  'residenza-minima-anni',
  'isee-massimo',
  'eta-minima',
  'eta-massima',
  'valutazione-uvg-umvd',
  'invalidita',
  'stato-disoccupazione',
  'titolo-soggiorno',
  'genere',
  'invio',
] as const;
export type EligibilityCriterion = (typeof ELIGIBILITY_CRITERIA)[number];

/**
 * One condition to be met. `value` is in euro for ISEE, years for ages and residence, points for an assessment;
 * null for criteria without a number.
 */
export interface EligibilityRule {
  readonly criterion: EligibilityCriterion;
  readonly comparison: 'AT_LEAST' | 'AT_MOST' | 'IS';
  readonly value: number | null;
  /** Narrows the criterion where needed: the kind of ISEE, the municipality or region of residence. */
  readonly qualifier: string | null;
  /** The provider's words the rule was read from. */
  readonly text: string;
}
