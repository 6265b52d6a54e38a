import { phraseOf } from './phrase.js';
import { ruleSetOf, type NeedRule, type RuleSet } from './rule-set.js';
import { needs } from './taxonomy.js';
import type { WordKind } from './words.js';
import { WORDS_IT } from './words.generated.js';

/** A need's own label says it outright, a synonym of the taxonomy nearly so; both weigh as the words of the data do. */
const LABEL_WEIGHT = 6;
const SYNONYM_WEIGHT = 4;

function rulesOf(need: string, kind: WordKind, weight: number, phrases: readonly string[]): readonly NeedRule[] {
  return phrases.flatMap((text) => {
    const phrase = phraseOf(text);
    return phrase === null ? [] : [{ need, kind, weight, phrase }];
  });
}

const fromLabels = needs()
  .filter((need) => need.level === 2)
  .flatMap((need) => rulesOf(need.slug, 'ANY', LABEL_WEIGHT, [need.label]));
/** Synonyms and the names of areas are what people type, but too common to read an offering by ("attività", "casa"). */
const fromNames = needs().flatMap((need) => [
  ...rulesOf(need.slug, 'SAID', SYNONYM_WEIGHT, need.synonyms),
  ...(need.level === 1 ? rulesOf(need.slug, 'SAID', LABEL_WEIGHT, [need.label]) : []),
]);
const fromWords = WORDS_IT.flatMap((row) => rulesOf(row.need, row.kind, row.weight, row.phrases));

/** Every rule, the heaviest of two that say the same kept. */
export const NEED_RULES: readonly NeedRule[] = [
  ...new Map(
    [...fromLabels, ...fromNames, ...fromWords]
      .sort((one, other) => one.weight - other.weight)
      .map((rule) => [`${rule.need} ${rule.kind} ${rule.phrase.key}`, rule]),
  ).values(),
];

const isOfQuestions = ({ kind }: NeedRule): boolean => kind === 'SAID' || kind === 'NOT_SAID';

/** What titles and texts of offerings are read by. */
export const OFFERING_RULES: RuleSet = ruleSetOf(NEED_RULES.filter((rule) => !isOfQuestions(rule)));

/** What questions are read by. */
export const QUESTION_RULES: RuleSet = ruleSetOf(NEED_RULES.filter((rule) => rule.kind !== 'IN_TITLE'));
