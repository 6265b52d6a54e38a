import { readingsOf } from './correct-tokens.js';
import { EXAMPLES } from './examples.generated.js';
import { Resemblance, type Example, type ResemblingNeed } from './resemblance.js';
import { needs } from './taxonomy.js';
import { tokensOf, type Token } from './text-tokens.js';
import { FOREIGN_WORDS, WORDS_IT } from './words.generated.js';

/** Signs of how a phrase is to be looked for; left are its words. */
const SIGNS = /\{\w+\}|[*+=/]/g;

function* examples(): Iterable<Example> {
  const example = (need: string, text: string): Example => ({ need, tokens: tokensOf(text, false) });
  for (const { slug, label, description, synonyms } of needs())
    for (const text of [label, description, ...synonyms]) yield example(slug, text);
  for (const { need, kind, phrases } of WORDS_IT)
    if (kind !== 'NOT' && kind !== 'NOT_SAID')
      for (const phrase of phrases) yield example(need, phrase.replace(SIGNS, ' '));
  for (const { need, phrases } of FOREIGN_WORDS)
    for (const phrase of phrases) yield example(need, phrase.replace(SIGNS, ' '));
  for (const { need, sayings } of EXAMPLES) for (const saying of sayings) yield example(need, saying);
}

/** Learned when it is first asked: most processes that know the needs never read a question. */
let learned: Resemblance | null = null;

/** Needs a text is like, and what in it speaks for them. */
export interface Likeness {
  /** The likest first. */
  readonly needs: readonly ResemblingNeed[];
  /** Places, among the tokens asked with, of the words that speak for a need. */
  readonly wordsFor: (slug: string) => readonly number[];
}

/** What the words are like of all that is said of needs; words nobody said go for what they may be meant for. */
export function likenessOf(tokens: readonly Token[]): Likeness {
  const said = (learned ??= new Resemblance(examples()));
  const meant = corrected(tokens, said);
  return { needs: said.needsLike(meant), wordsFor: (slug) => said.wordsFor(slug, meant) };
}

/** One word for each, as long as it is one that was said. */
function corrected(tokens: readonly Token[], said: Resemblance): readonly Token[] {
  const known = new Set(tokens.flatMap((token, place) => (said.knows(token) ? [place] : [])));
  if (known.size === tokens.length) return tokens;
  const [likeliest = []] = readingsOf(tokens, known);
  const readings = new Map(likeliest.map(({ token, written }) => [written.join(), token]));
  return tokens.map((token, place) => readings.get(String(place)) ?? token);
}
