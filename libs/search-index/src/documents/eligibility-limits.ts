import { certainLimits, type Entry, type Requirement } from '@vicino/domain';

/** Above every age and every ISEE that a profile can carry; the engine compares numbers only. */
export const NO_LIMIT = 1_000_000_000;

/** Beyond which of its limits an entry is certainly not for somebody, as the engine can compare them; all inclusive. */
export interface EligibilityFields {
  /** Completed years; 0 where there is no limit. */
  readonly eligibleAgeFrom: number;
  /** Completed years; `NO_LIMIT` where there is none. */
  readonly eligibleAgeTo: number;
  /** Euro; `NO_LIMIT` where there is none. */
  readonly eligibleIseeTo: number;
  /** Completed years of residence; 0 where there is no limit. */
  readonly eligibleResidenceYears: number;
  /** Certified invalidity in percent; 0 where there is no limit. */
  readonly eligibleInvalidityFrom: number;
  readonly eligibleRequires: readonly Requirement[];
  /** True where the area was not settled to the last name, so that living outside it is no certain "no". */
  readonly eligibleElsewhere: boolean;
}

/** The limits of an entry, flat. Pure. */
export function eligibilityFields({ eligibility, serviceArea }: Entry): EligibilityFields {
  const limits = certainLimits(eligibility.rules);
  return {
    eligibleAgeFrom: limits.ageFrom ?? 0,
    eligibleAgeTo: limits.ageTo ?? NO_LIMIT,
    eligibleIseeTo: limits.iseeTo ?? NO_LIMIT,
    eligibleResidenceYears: limits.residenceYears ?? 0,
    eligibleInvalidityFrom: limits.invalidityFrom ?? 0,
    eligibleRequires: limits.requires,
    eligibleElsewhere: !serviceArea.complete,
  };
}
