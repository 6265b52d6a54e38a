import type { EligibilityCriterion, EligibilityRule } from './eligibility.js';
import type { Profile } from './eligibility-profile.js';
import { answerToArea, answerToPlace, type PlaceNames } from './eligibility-residence.js';
import { answerToRule, certainRules, isUntold, type EligibilityAnswer } from './eligibility-rule.js';
import type { Entry } from './entry.js';
import type { ServiceArea } from './service-area.js';

/** Why the answer is what it is: one condition. */
export interface EligibilityReason {
  /** Null for words of the provider that no rule was read from. */
  readonly criterion: EligibilityCriterion | null;
  readonly answer: EligibilityAnswer;
  /** True for an "ask" that the person could settle by telling more of themselves. */
  readonly untold: boolean;
  /** The provider's words. */
  readonly text: string;
  /** As in the rule; null without a number. */
  readonly value: number | null;
  readonly qualifier: string | null;
}

export interface Eligibility {
  readonly answer: EligibilityAnswer;
  /** Residence first, then the rules in their order, then what else is written. */
  readonly reasons: readonly EligibilityReason[];
}

/**
 * Whether a person may have the entry, as far as the catalogue knows: all conditions together.
 * "No" is only said where it is certain. Words of the provider that no rule was read from have to be asked about.
 */
export function eligibilityOf(
  { eligibility, serviceArea }: Pick<Entry, 'eligibility' | 'serviceArea'>,
  profile: Profile,
  placeNames: PlaceNames = () => [],
): Eligibility {
  const { rules, text } = eligibility;
  const reasons = [
    residenceReason(rules, serviceArea, profile),
    ...rules.filter((rule) => !isWholeArea(rule)).map((rule) => ruleReason(rule, rules, profile, placeNames)),
    ...unreadReasons(rules, text ?? ''),
  ];
  return { answer: together(reasons.map(({ answer }) => answer)), reasons };
}

/** Residence without a place named is residence where the entry serves. */
function isWholeArea({ criterion, qualifier }: EligibilityRule): boolean {
  return criterion === 'residenza-comune' && (qualifier ?? '').trim() === '';
}

function residenceReason(
  rules: readonly EligibilityRule[],
  serviceArea: ServiceArea,
  profile: Profile,
): EligibilityReason {
  const text = rules.find(isWholeArea)?.text ?? serviceArea.label;
  const answer = answerToArea(serviceArea, profile);
  const untold = profile.municipality === undefined;
  return { criterion: 'residenza-comune', answer, untold, text, value: null, qualifier: null };
}

function ruleReason(
  rule: EligibilityRule,
  rules: readonly EligibilityRule[],
  profile: Profile,
  placeNames: PlaceNames,
): EligibilityReason {
  const { criterion, text, value, qualifier } = rule;
  const answer =
    criterion === 'residenza-comune' ? answerToPlace(rule, profile, placeNames) : answerToRule(rule, profile);
  const isDoubtful = answer === 'NO' && !certainRules(rules).includes(rule);
  return {
    criterion,
    answer: isDoubtful ? 'ASK' : answer,
    untold: isUntold(rule, profile),
    text,
    value,
    qualifier,
  };
}

/** The clauses of the text that are in no rule. */
function unreadReasons(rules: readonly EligibilityRule[], text: string): EligibilityReason[] {
  const longestFirst = rules.map((rule) => rule.text).sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((left, read) => (read === '' ? left : left.replaceAll(read, ';')), text);
  const clauses = rest
    .split(/[;\n•]/u)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  if (clauses.length === 0) return [];
  return [{ criterion: null, answer: 'ASK', untold: false, text: clauses.join('; '), value: null, qualifier: null }];
}

function together(answers: readonly EligibilityAnswer[]): EligibilityAnswer {
  if (answers.includes('NO')) return 'NO';
  return answers.includes('ASK') ? 'ASK' : 'YES';
}
