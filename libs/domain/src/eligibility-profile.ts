/** `PERMIT`: has a valid title to stay. `NONE`: needs one and has none. */
export const CITIZENSHIPS = ['ITALIAN', 'EU', 'PERMIT', 'NONE'] as const;
export type Citizenship = (typeof CITIZENSHIPS)[number];

/** `EMPLOYED`: works and does not hold the state of unemployment. `OTHER`: studies, is retired, looks after a family. */
export const EMPLOYMENTS = ['EMPLOYED', 'UNEMPLOYED', 'OTHER'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];

export const GENDERS = ['FEMALE', 'MALE', 'OTHER'] as const;
export type Gender = (typeof GENDERS)[number];

/**
 * What a person tells of themselves to learn what they may have. Everything is optional: what is not told is not known,
 * and never counts against anybody. It lives as long as the question; it is never stored, cached or logged.
 */
export interface Profile {
  /** Completed years. */
  readonly age?: number | undefined;
  /** The ordinary ISEE of the household, in euro. */
  readonly isee?: number | undefined;
  readonly householdSize?: number | undefined;
  /** Members of the household under 18. */
  readonly minors?: number | undefined;
  /** A disability or invalidity that a commission has certified. */
  readonly disability?: boolean | undefined;
  /** Certified civil invalidity, 0 to 100. */
  readonly disabilityPercent?: number | undefined;
  /** Completed years of registered residence where they live now. */
  readonly residenceYears?: number | undefined;
  readonly permit?: Citizenship | undefined;
  readonly employment?: Employment | undefined;
  readonly gender?: Gender | undefined;
  /** ISTAT code of the municipality of residence. */
  readonly municipality?: string | undefined;
}

/** Whether a disability is certified, as far as the profile says. */
export function isDisabled({ disability, disabilityPercent }: Profile): boolean | undefined {
  return disability ?? (disabilityPercent === undefined ? undefined : disabilityPercent > 0);
}

/** Certified invalidity in percent, as far as the profile says: without a disability it is 0. */
export function invalidityOf({ disability, disabilityPercent }: Profile): number | undefined {
  return disabilityPercent ?? (disability === false ? 0 : undefined);
}
