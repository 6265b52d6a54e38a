import { phraseOf, RunFinder, type Phrase } from './phrase.js';
import { needs } from './taxonomy.js';
import type { WordKind } from './words.js';
import { WORDS_IT } from './words.generated.js';

/** One phrase of one need, ready for matching. */
export interface NeedRule {
  readonly need: string;
  readonly kind: WordKind;
  readonly weight: number;
  readonly phrase: Phrase;
}

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

export const NEED_RUNS = new RunFinder(NEED_RULES.flatMap((rule) => rule.phrase.runs));

/** Rules by the key of their first run: a text asks only for those whose words it has. */
export const RULES_BY_RUN: ReadonlyMap<string, readonly NeedRule[]> = NEED_RULES.reduce((index, rule) => {
  const key = rule.phrase.runs[0]?.key ?? '';
  const rules = index.get(key);
  if (rules === undefined) index.set(key, [rule]);
  else rules.push(rule);
  return index;
}, new Map<string, NeedRule[]>());
