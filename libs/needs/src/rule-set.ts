import { addToList } from './add-to-list.js';
import type { Phrase } from './phrase.js';
import { RunFinder } from './run-finder.js';
import type { WordKind } from './words.js';

/** One phrase of one need, ready for matching. */
export interface NeedRule {
  readonly need: string;
  readonly kind: WordKind;
  readonly weight: number;
  readonly phrase: Phrase;
}

/** Rules made for being found in a text. */
export interface RuleSet {
  readonly finder: RunFinder;
  /** Rules by the key of their first run: a text asks only for those whose words it has. */
  readonly byRun: ReadonlyMap<string, readonly NeedRule[]>;
}

export function ruleSetOf(rules: readonly NeedRule[]): RuleSet {
  const byRun = new Map<string, NeedRule[]>();
  for (const rule of rules) addToList(byRun, rule.phrase.runs[0]?.key ?? '', rule);
  return { finder: new RunFinder(rules.flatMap((rule) => rule.phrase.runs)), byRun };
}
