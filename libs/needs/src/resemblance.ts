import { traitsOf } from './traits.js';
import type { Token } from './text-tokens.js';

/** Something said of a need. */
export interface Example {
  readonly need: string;
  readonly tokens: readonly Token[];
}

/** A need a text resembles what is said of. */
export interface ResemblingNeed {
  readonly slug: string;
  /** Nats: how much likelier the words are in what is said of this need than in what is said of any, each trait by itself. */
  readonly score: number;
}

/** Added to every count, so that what was seen once proves little. */
const SMOOTHING = 0.1;
/** What was seen once is believed by two thirds, what was seen often nearly whole. */
const DOUBT = 0.5;

/** The needs a trait speaks for, by their place among all, and how much for each: two lists of one length. */
interface Weights {
  readonly needs: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Learns from examples which words speak for which need: naive Bayes, of which only what speaks for a need is kept, since a
 * question is too short for what it leaves out to mean anything.
 */
export class Resemblance {
  private readonly slugs: readonly string[];
  private readonly weights: ReadonlyMap<string, Weights>;

  constructor(examples: Iterable<Example>) {
    const counts = new Map<string, Map<number, number>>();
    const places = new Map<string, number>();
    const examplesOf: number[] = [];
    for (const { need, tokens } of examples) {
      const place = places.get(need) ?? places.size;
      places.set(need, place);
      examplesOf[place] = (examplesOf[place] ?? 0) + 1;
      for (const { key } of traitsOf(tokens)) {
        const seen = counts.get(key) ?? new Map<number, number>();
        counts.set(key, seen.set(place, (seen.get(place) ?? 0) + 1));
      }
    }
    this.slugs = [...places.keys()];
    const all = sumOf(examplesOf);
    this.weights = new Map([...counts].map(([key, seen]) => [key, weightsOf(seen, examplesOf, all)]));
  }

  /** Whether the word was in any example. */
  knows({ stem }: Token): boolean {
    return this.weights.has(stem);
  }

  /** Needs by falling score; those nothing speaks for are left out. */
  needsLike(tokens: readonly Token[]): readonly ResemblingNeed[] {
    const scores = new Float64Array(this.slugs.length);
    for (const { key, share } of traitsOf(tokens)) {
      const found = this.weights.get(key);
      if (found === undefined) continue;
      const { needs, weights } = found;
      for (let at = 0; at < needs.length; at++) scores[needs[at] ?? 0]! += (weights[at] ?? 0) * share;
    }
    return this.slugs
      .map((slug, need) => ({ slug, score: scores[need] ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1));
  }

  /** Places among the tokens, rising, of the words that speak for a need. */
  wordsFor(slug: string, tokens: readonly Token[]): readonly number[] {
    const need = this.slugs.indexOf(slug);
    const speaking = traitsOf(tokens).filter(({ key }) => this.weights.get(key)?.needs.includes(need) === true);
    return [...new Set(speaking.flatMap(({ places }) => places))].sort((one, other) => one - other);
  }
}

/** For each need a trait was seen with: the logarithm of how much likelier it is there, less the less often it was seen. */
function weightsOf(seen: ReadonlyMap<number, number>, examplesOf: readonly number[], all: number): Weights {
  const everywhere = shareOf(sumOf(seen.values()), all);
  const needs: number[] = [];
  const weights: number[] = [];
  for (const [need, times] of seen) {
    const likelier = Math.log(shareOf(times, examplesOf[need] ?? 0) / everywhere);
    if (likelier <= 0) continue;
    needs.push(need);
    weights.push((likelier * times) / (times + DOUBT));
  }
  return { needs, weights };
}

const shareOf = (times: number, examples: number): number => (times + SMOOTHING) / (examples + 2 * SMOOTHING);

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
