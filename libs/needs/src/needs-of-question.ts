import { chooseNeeds, type DerivedNeed, type Measure } from './choose-needs.js';
import { foreignEvidence } from './foreign-words.js';
import { evidenceIn } from './need-evidence.js';
import type { Reason } from './need-score.js';
import { tokensOf } from './text-tokens.js';

/** What a person's words say, and the words that say something else (a place, a name) for a text search. */
export interface QuestionNeeds {
  readonly needs: readonly DerivedNeed[];
  /** Meaning-bearing words no need accounts for, as written and in their order. */
  readonly leftover: readonly string[];
}

/** A question is short, and its asker looks over what comes back: a hint is enough, and two or three needs are many. */
const MEASURE: Measure = { leastScore: 2, leastShare: 0.4, most: 4 };
const LONGEST_QUESTION = 400;

/**
 * The needs behind a person's own words ("non arrivo a fine mese", "mia mamma non si alza dal letto", "ADI"), in Italian or,
 * where Italian finds none, in one of the languages of `data/words`. Pure; never throws.
 */
export function needsOfQuestion(text: string): QuestionNeeds {
  const tokens = tokensOf(text.slice(0, LONGEST_QUESTION), false);
  const italian = evidenceIn(tokens, 'QUESTION');
  const reasons = (italian.length > 0 ? italian : foreignEvidence(tokens)).map((found): Reason => ({
    ...found,
    place: 'QUESTION',
  }));
  const chosen = chooseNeeds(reasons, new Set(), MEASURE);
  const slugs = new Set(chosen.map((need) => need.slug));
  const used = new Set(reasons.filter(({ need }) => slugs.has(need)).flatMap((reason) => reason.tokens));
  return { needs: chosen, leftover: tokens.filter((_, index) => !used.has(index)).map((token) => token.text) };
}
