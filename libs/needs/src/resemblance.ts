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
  /** Places of the words that speak for it, among the tokens. */
  readonly tokens: readonly number[];
}

/** A sign of meaning: a word, its beginning, or two words in a row. */
interface Trait {
  readonly key: string;
  /** Of the tokens it stands for. */
  readonly places: readonly number[];
  /** A beginning and two words in a row say again, in part, what the word has said. */
  readonly share: number;
}

/** Joins what the light stems do not: "mangiare", "mangiato". */
const BEGINNING = 5;
const SHARE_AGAIN = 0.5;
/** Added to every count, so that what was seen once proves little. */
const SMOOTHING = 0.1;

function traitsOf(tokens: readonly Token[]): readonly Trait[] {
  const traits = new Map<string, Trait>();
  const add = (key: string, places: readonly number[], share: number): void => {
    if (!traits.has(key)) traits.set(key, { key, places, share });
  };
  tokens.forEach(({ stem, folded }, place) => {
    add(stem, [place], 1);
    if (folded.length > BEGINNING) add(`^${folded.slice(0, BEGINNING)}`, [place], SHARE_AGAIN);
    const before = tokens[place - 1];
    if (before !== undefined) add(`${before.stem} ${stem}`, [place - 1, place], SHARE_AGAIN);
  });
  return [...traits.values()];
}

interface Counts {
  examples: number;
  readonly traits: Map<string, number>;
}

function count(counts: Counts, traits: readonly Trait[]): void {
  counts.examples += 1;
  for (const { key } of traits) counts.traits.set(key, (counts.traits.get(key) ?? 0) + 1);
}

const shareOf = ({ examples, traits }: Counts, key: string): number =>
  ((traits.get(key) ?? 0) + SMOOTHING) / (examples + 2 * SMOOTHING);

/**
 * Learns from examples which words speak for which need: naive Bayes, of which only what speaks for a need is kept, since a
 * question is too short for what it leaves out to mean anything.
 */
export class Resemblance {
  private readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(examples: Iterable<Example>) {
    const all: Counts = { examples: 0, traits: new Map() };
    const byNeed = new Map<string, Counts>();
    for (const { need, tokens } of examples) {
      const traits = traitsOf(tokens);
      const own = byNeed.get(need) ?? { examples: 0, traits: new Map() };
      byNeed.set(need, own);
      count(own, traits);
      count(all, traits);
    }
    this.weights = weightsOf(byNeed, all);
  }

  /** Whether the word was in any example. */
  knows({ stem }: Token): boolean {
    return this.weights.has(stem);
  }

  /** Needs by falling score; those nothing speaks for are left out. */
  needsLike(tokens: readonly Token[]): readonly ResemblingNeed[] {
    const found = new Map<string, { score: number; places: Set<number> }>();
    for (const { key, places, share } of traitsOf(tokens)) {
      for (const [slug, weight] of this.weights.get(key) ?? []) {
        const need = found.get(slug) ?? { score: 0, places: new Set() };
        found.set(slug, need);
        need.score += weight * share;
        for (const place of places) need.places.add(place);
      }
    }
    return [...found]
      .map(([slug, { score, places }]) => ({ slug, score, tokens: [...places].sort((one, other) => one - other) }))
      .sort((one, other) => other.score - one.score || (one.slug < other.slug ? -1 : 1));
  }
}

/** By trait and need: the logarithm of how much likelier it is there, less the less often it was seen. */
function weightsOf(byNeed: ReadonlyMap<string, Counts>, all: Counts): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const weights = new Map<string, Map<string, number>>();
  for (const [slug, own] of byNeed) {
    for (const [key, times] of own.traits) {
      const weight = (Math.log(shareOf(own, key) / shareOf(all, key)) * times) / (times + 1);
      if (weight <= 0) continue;
      const needs = weights.get(key) ?? new Map<string, number>();
      weights.set(key, needs.set(slug, weight));
    }
  }
  return weights;
}
