import { assertNever } from './assert-never.js';
import type { EligibilityRule } from './eligibility.js';
import { invalidityOf, isDisabled, type Profile } from './eligibility-profile.js';

/**
 * What a profile says to a rule: a number to compare, or whether the condition holds. Null where the profile speaks and
 * does not decide, or where no profile can; undefined where it does not say.
 */
export type Fact = number | boolean | null | undefined;

export function factFor({ criterion, value }: EligibilityRule, profile: Profile): Fact {
  switch (criterion) {
    case 'eta-minima':
    case 'eta-massima':
      return profile.age;
    case 'isee-massimo':
      return profile.isee;
    case 'residenza-minima-anni':
      return profile.residenceYears;
    case 'invalidita':
      return value === null ? isDisabled(profile) : invalidityOf(profile);
    case 'stato-disoccupazione':
      return either(profile.employment, 'UNEMPLOYED', 'EMPLOYED');
    case 'titolo-soggiorno':
      return either(profile.permit, 'PERMIT', 'NONE');
    case 'genere':
      return either(profile.gender, 'FEMALE', 'MALE');
    case 'residenza-comune':
    case 'valutazione-uvg-umvd':
    case 'invio':
      return null;
    default:
      return assertNever(criterion, 'criterion');
  }
}

/** Whether the rule compares as its criterion can be compared, with a number where one is needed. */
export function isUnderstood({ criterion, comparison, value }: EligibilityRule): boolean {
  switch (criterion) {
    case 'eta-minima':
    case 'residenza-minima-anni':
      return comparison === 'AT_LEAST' && value !== null;
    case 'eta-massima':
    case 'isee-massimo':
      return comparison === 'AT_MOST' && value !== null;
    case 'invalidita':
      return comparison === (value === null ? 'IS' : 'AT_LEAST');
    case 'stato-disoccupazione':
    case 'titolo-soggiorno':
    case 'genere':
    case 'residenza-comune':
    case 'valutazione-uvg-umvd':
    case 'invio':
      return comparison === 'IS';
    default:
      return assertNever(criterion, 'criterion');
  }
}

function either<T>(said: T | undefined, yes: T, no: T): Fact {
  if (said === undefined) return undefined;
  return said === yes ? true : said === no ? false : null;
}
