import { FOREIGN_LANGUAGES, foreignStem, isTie, type ForeignLanguage } from './foreign-stem.js';
import { evidenceIn, type Evidence } from './need-evidence.js';
import { phraseOf } from './phrase.js';
import { ruleSetOf, type NeedRule, type RuleSet } from './rule-set.js';
import { needBySlug } from './taxonomy.js';
import { tokensOf, type Token } from './text-tokens.js';
import { FOREIGN_WORDS } from './words.generated.js';

/** As much as the Italian words that name a need; those of an area are general words ("house", "children"). */
const NEED_WEIGHT = 6;
const AREA_WEIGHT = 4;

interface Reading {
  readonly tokens: readonly Token[];
  /** For each of them, its place among the words of the question. */
  readonly places: readonly number[];
}

/** The words of a question as a language has them: its ties left out, so that "pay my rent" is "pay the rent". */
function readIn(language: ForeignLanguage, tokens: readonly Token[]): Reading {
  const kept: Token[] = [];
  const places: number[] = [];
  tokens.forEach((token, place) => {
    if (isTie(token.folded, language)) return;
    kept.push({
      ...token,
      stem: foreignStem(token.folded, language),
      position: token.position - (place - kept.length),
    });
    places.push(place);
  });
  return { tokens: kept, places };
}

function rulesOf(language: ForeignLanguage): RuleSet {
  const read = (text: string): readonly Token[] => readIn(language, tokensOf(text, false)).tokens;
  return ruleSetOf(
    FOREIGN_WORDS.filter((row) => row.language === language).flatMap(({ need, phrases }) =>
      phrases.flatMap((text): NeedRule[] => {
        const phrase = phraseOf(text, read);
        const weight = needBySlug(need)?.level === 1 ? AREA_WEIGHT : NEED_WEIGHT;
        return phrase === null ? [] : [{ need, kind: 'ANY', weight, phrase }];
      }),
    ),
  );
}

const RULES = FOREIGN_LANGUAGES.map((language) => ({ language, rules: rulesOf(language) }));

/** How many words of a question pieces of evidence account for. */
export function covered(evidence: readonly Evidence[]): number {
  return new Set(evidence.flatMap(({ tokens }) => tokens)).size;
}

/**
 * Evidence in the language, other than Italian, that accounts for most words of a question. One language only: "solo" is
 * loneliness in Spanish and an adverb in Italian. Empty when no language has a word of it.
 */
export function foreignEvidence(tokens: readonly Token[]): readonly Evidence[] {
  const byLanguage = RULES.map(({ language, rules }) => {
    const reading = readIn(language, tokens);
    return evidenceIn(reading.tokens, 'QUESTION', rules).map((found) => ({
      ...found,
      phrase: `${language} ${found.phrase}`,
      tokens: found.tokens.flatMap((at) => reading.places[at] ?? []),
    }));
  });
  return byLanguage.reduce((best, next) => (covered(next) > covered(best) ? next : best), []);
}
