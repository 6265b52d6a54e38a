import type { EligibilityRule } from './eligibility.js';
import { invalidityOf, isDisabled, type Profile } from './eligibility-profile.js';
import { certainRules } from './eligibility-rule.js';

/** What a person must be or have, without a number. */
export const REQUIREMENTS = ['DISABILITY', 'UNEMPLOYMENT', 'PERMIT', 'WOMAN'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** The narrowest of the certain conditions, all inclusive; null where there is none. Residence is the service area's. */
export interface EligibilityLimits {
  /** Completed years. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Euro. */
  readonly iseeTo: number | null;
  /** Completed years. */
  readonly residenceYears: number | null;
  /** Percent. */
  readonly invalidityFrom: number | null;
  /** Sorted, each once. */
  readonly requires: readonly Requirement[];
}

/** The bounds beyond which the answer to the rules is certainly "no", for a search to leave such entries out. */
export function certainLimits(rules: readonly EligibilityRule[]): EligibilityLimits {
  const certain = certainRules(rules);
  const values = (criterion: EligibilityRule['criterion'], comparison: EligibilityRule['comparison']) =>
    certain.flatMap((rule) =>
      rule.criterion === criterion && rule.comparison === comparison && rule.value !== null ? [rule.value] : [],
    );
  return {
    ageFrom: highest(values('eta-minima', 'AT_LEAST')),
    ageTo: lowest(values('eta-massima', 'AT_MOST')),
    iseeTo: lowest(values('isee-massimo', 'AT_MOST')),
    residenceYears: highest(values('residenza-minima-anni', 'AT_LEAST')),
    invalidityFrom: highest(values('invalidita', 'AT_LEAST')),
    requires: [...new Set(certain.flatMap(requirementOf))].sort(),
  };
}

/** What the profile certainly has not. */
export function lackedBy(profile: Profile): readonly Requirement[] {
  const lacks: Readonly<Record<Requirement, boolean>> = {
    DISABILITY: isDisabled(profile) === false,
    UNEMPLOYMENT: profile.employment === 'EMPLOYED',
    PERMIT: profile.permit === 'NONE',
    WOMAN: profile.gender === 'MALE',
  };
  return REQUIREMENTS.filter((requirement) => lacks[requirement]);
}

/** Whether what the profile says is outside the limits; what it does not say is within. */
export function isOutside(limits: EligibilityLimits, profile: Profile): boolean {
  const lacked = lackedBy(profile);
  return (
    isBelow(profile.age, limits.ageFrom) ||
    isBelow(limits.ageTo, profile.age) ||
    isBelow(limits.iseeTo, profile.isee) ||
    isBelow(profile.residenceYears, limits.residenceYears) ||
    isBelow(invalidityOf(profile), limits.invalidityFrom) ||
    limits.requires.some((requirement) => lacked.includes(requirement))
  );
}

function requirementOf({ criterion, comparison, value }: EligibilityRule): Requirement[] {
  if (comparison !== 'IS') return [];
  if (criterion === 'invalidita') return value === null ? ['DISABILITY'] : [];
  if (criterion === 'stato-disoccupazione') return ['UNEMPLOYMENT'];
  if (criterion === 'titolo-soggiorno') return ['PERMIT'];
  return criterion === 'genere' ? ['WOMAN'] : [];
}

function isBelow(fact: number | null | undefined, limit: number | null | undefined): boolean {
  return typeof fact === 'number' && typeof limit === 'number' && fact < limit;
}

function highest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function lowest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}
