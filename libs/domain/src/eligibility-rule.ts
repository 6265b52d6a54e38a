import { assertNever } from './assert-never.js';
import type { EligibilityRule } from './eligibility.js';
import { invalidityOf, isDisabled, type Profile } from './eligibility-profile.js';

/** `ASK`: a fact is missing, or only a person can judge. Never "no" for want of a fact. */
export const ELIGIBILITY_ANSWERS = ['YES', 'NO', 'ASK'] as const;
export type EligibilityAnswer = (typeof ELIGIBILITY_ANSWERS)[number];

/**
 * Whether the profile meets the rule, residence apart, which the service area answers.
 * The numbers themselves are within: 65 is "at least 65", an ISEE of the limit is "up to the limit".
 *
 * A qualifier names a kind of ISEE, another place or a case ("se minorenne"), none of which can be judged from a
 * profile: such a rule is met or to be asked about, never failed. Met only where the case would not change it.
 */
export function answerToRule(rule: EligibilityRule, profile: Profile): EligibilityAnswer {
  const answer = plainAnswer(rule, profile);
  if (isPlain(rule)) return answer;
  return answer === 'YES' && isOnlyACase(rule) ? 'YES' : 'ASK';
}

/** A rule that holds for everybody and can be judged by itself. */
function isPlain({ qualifier }: EligibilityRule): boolean {
  return qualifier === null || ['', 'ordinario'].includes(qualifier.trim().toLowerCase());
}

/**
 * The rules whose "no" is certain: plain, and without another of their criterion that a qualifier narrows, which may be
 * the exception that lets somebody in ("50.000 euro, 65.000 se minorenne").
 */
export function certainRules(rules: readonly EligibilityRule[]): readonly EligibilityRule[] {
  const narrowed = new Set(rules.filter((rule) => !isPlain(rule)).map(({ criterion }) => criterion));
  return rules.filter(({ criterion }) => !narrowed.has(criterion));
}

function isOnlyACase({ qualifier }: EligibilityRule): boolean {
  return /^se\s/i.test(qualifier?.trim() ?? '');
}

function plainAnswer(rule: EligibilityRule, profile: Profile): EligibilityAnswer {
  const { criterion, value } = rule;
  switch (criterion) {
    case 'eta-minima':
    case 'residenza-minima-anni':
      return compared(rule, 'AT_LEAST', numberFor(criterion, profile));
    case 'eta-massima':
    case 'isee-massimo':
      return compared(rule, 'AT_MOST', numberFor(criterion, profile));
    case 'invalidita':
      if (value !== null) return compared(rule, 'AT_LEAST', numberFor(criterion, profile));
      return said(rule, isDisabled(profile), true, false);
    case 'stato-disoccupazione':
      return said(rule, profile.employment, 'UNEMPLOYED', 'EMPLOYED');
    case 'titolo-soggiorno':
      return said(rule, profile.permit, 'PERMIT', 'NONE');
    case 'genere':
      return said(rule, profile.gender, 'FEMALE', 'MALE');
    case 'residenza-comune':
    case 'valutazione-uvg-umvd':
    case 'invio':
      return 'ASK';
    default:
      return assertNever(criterion, 'criterion');
  }
}

type NumberCriterion = 'eta-minima' | 'eta-massima' | 'isee-massimo' | 'residenza-minima-anni' | 'invalidita';

function numberFor(criterion: NumberCriterion, profile: Profile): number | undefined {
  switch (criterion) {
    case 'eta-minima':
    case 'eta-massima':
      return profile.age;
    case 'isee-massimo':
      return profile.isee;
    case 'residenza-minima-anni':
      return profile.residenceYears;
    case 'invalidita':
      return invalidityOf(profile);
    default:
      return assertNever(criterion, 'criterion');
  }
}

/** A rule without its number, or compared as its criterion cannot be, was not understood. */
function compared(rule: EligibilityRule, by: 'AT_LEAST' | 'AT_MOST', fact: number | undefined): EligibilityAnswer {
  const limit = rule.value;
  if (limit === null || rule.comparison !== by || fact === undefined) return 'ASK';
  return (by === 'AT_LEAST' ? fact >= limit : fact <= limit) ? 'YES' : 'NO';
}

function said<T>(rule: EligibilityRule, fact: T | undefined, yes: T, no: T): EligibilityAnswer {
  if (rule.comparison !== 'IS') return 'ASK';
  return fact === yes ? 'YES' : fact === no ? 'NO' : 'ASK';
}
