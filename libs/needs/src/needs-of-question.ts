import { chooseNeeds, type DerivedNeed, type Measure } from './choose-needs.js';
import { readingsOf, type ReadToken } from './correct-tokens.js';
import { isItalianWord } from './known-words.js';
import type { Evidence } from './need-evidence.js';
import { questionEvidence } from './question-evidence.js';
import { likenessOf } from './likely-needs.js';
import { tokensOf, type Token } from './text-tokens.js';
import { weighedTogether } from './weighed-together.js';

/** What a person's words say, and the words that say something else (a place, a name) for a text search. */
export interface QuestionNeeds {
  readonly needs: readonly DerivedNeed[];
  /** Meaning-bearing words no need accounts for, as written and in their order. */
  readonly leftover: readonly string[];
}

/** A question is short, and its asker looks over what comes back: a hint is enough, and two or three needs are many. */
export const MEASURE: Measure = { leastScore: 2, leastShare: 0.4, most: 4 };
const LONGEST_QUESTION = 400;
/** What only a correction lets us understand counts less than what is written. */
const CORRECTED_FACTOR = 0.8;
/** In so few words one alone says what is meant. Among more it says less ("avvocato" in a long story), though never less than this. */
const FEW_WORDS = 3;
const LEAST_ALONE = 0.5;

const isItalian = (token: Token): boolean => isItalianWord(token.folded);
const placesOf = (evidence: readonly Evidence[]): ReadonlySet<number> =>
  new Set(evidence.flatMap(({ tokens }) => tokens));
/** How much of a question evidence accounts for: more words first, then more weight. */
const reachOf = (evidence: readonly Evidence[]): number =>
  placesOf(evidence).size * 1000 + evidence.reduce((sum, { weight }) => sum + weight, 0);

function evidenceOfReading(reading: readonly ReadToken[]): readonly Evidence[] {
  return questionEvidence(
    reading.map(({ token }) => token),
    isItalian,
  ).map((found) => ({
    ...found,
    weight: found.weight * (found.tokens.some((at) => reading[at]?.corrected === true) ? CORRECTED_FACTOR : 1),
    tokens: found.tokens.flatMap((at) => reading[at]?.written ?? []),
  }));
}

/** What the words say as written or, where words are misspelt, as the reading that says most. */
function understood(tokens: readonly Token[]): readonly Evidence[] {
  const asWritten = questionEvidence(tokens, isItalian);
  return readingsOf(tokens, placesOf(asWritten))
    .map(evidenceOfReading)
    .reduce((best, next) => (reachOf(next) > reachOf(best) ? next : best), asWritten);
}

/** How much of its weight evidence has among so many words. */
function shareAmong({ tokens }: Evidence, words: number): number {
  return tokens.length > 1 ? 1 : Math.max(LEAST_ALONE, Math.min(1, FEW_WORDS / words));
}

/**
 * The needs behind a person's own words ("non arrivo a fine mese", "mia mamma non si alza dal letto", "ADI"), in Italian, in
 * one of the other languages of `data/words`, or in both; misspelt words are read as what they are near to. Pure; never throws.
 */
export function needsOfQuestion(text: string): QuestionNeeds {
  const tokens = tokensOf(text.slice(0, LONGEST_QUESTION), false);
  const evidence = understood(tokens);
  const read = chooseNeeds(
    evidence.map((found) => ({ ...found, weight: found.weight * shareAmong(found, tokens.length), place: 'QUESTION' })),
    new Set(),
    MEASURE,
  );
  const wordsAt = (places: readonly number[]): string => places.map((at) => tokens[at]?.text ?? '').join(' ');
  const like = likenessOf(tokens);
  const chosen = weighedTogether(read, like.needs, (slug) => wordsAt(like.wordsFor(slug)));
  const slugs = new Set(chosen.map((need) => need.slug));
  const used = placesOf(evidence.filter(({ need }) => slugs.has(need)));
  return { needs: chosen, leftover: tokens.filter((_, index) => !used.has(index)).map((token) => token.text) };
}
