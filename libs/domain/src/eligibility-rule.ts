import type { EligibilityRule } from './eligibility.js';
import { factFor, isUnderstood } from './eligibility-fact.js';
import type { Profile } from './eligibility-profile.js';

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

/** Whether the answer is "ask" for no other reason than that the profile does not tell what the rule is about. */
export function isUntold(rule: EligibilityRule, profile: Profile): boolean {
  return isPlain(rule) && isUnderstood(rule) && factFor(rule, profile) === undefined;
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
  const fact = factFor(rule, profile);
  if (!isUnderstood(rule) || fact === undefined || fact === null) return 'ASK';
  return (typeof fact === 'boolean' ? fact : isWithin(fact, rule)) ? 'YES' : 'NO';
}

function isWithin(fact: number, { comparison, value }: EligibilityRule): boolean {
  if (value === null) return true;
  return comparison === 'AT_LEAST' ? fact >= value : fact <= value;
}
